import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { PortalError } from '#server/kernel/errors.ts'

/** Thrown to leave the savepoint; nobody but `asReceiver` sees it. */
const undo = Symbol('undo')
/** An agency, or one officer of it whom a release names. */
export type Reader = {
  id: string
  country: string
  officer?: { id: string; roles: string[]; onDesk: boolean; postingId: string | null } | null | undefined
}
type Scene<T> = { prepare?: (tx: Transaction) => Promise<unknown>; look: (tx: Transaction) => Promise<T> }

/**
 * What an agency would see if `prepare` were done: done for real in a savepoint, looked at through the very row policies
 * that serve that agency, then rolled back. A copy of the rules could differ from the rules; this cannot.
 * The reader is the agency itself, as its managers and desk read (a single manager may be kept out of the case), or an
 * officer whom the release names.
 * `look` must ask for named rows of the actor's own agency only, or it would show what is the receiver's.
 */
export async function asReceiver<T>(
  tx: Transaction,
  actor: Officer,
  agency: Reader,
  { prepare, look }: Scene<T>,
): Promise<T> {
  const seen: T[] = []
  try {
    await tx.transaction(async (savepoint) => {
      await prepare?.(savepoint)
      await readAs(savepoint, agency)
      seen.push(await look(savepoint))
      throw undo
    })
  } catch (thrown) {
    if (thrown !== undo) throw thrown
  }
  await mustBe(tx, actor)
  const [found] = seen
  if (found === undefined) throw new PortalError('internal', 'internal')
  return found
}

/** The settings that `app.begin_act` would make for this reader. */
const readAs = (tx: Transaction, { id, country, officer }: Reader) => {
  const roles = officer ? `,${officer.roles.join(',')},` : ',manager,'
  const reader = !officer || officer.roles.includes('manager') ? id : officer.id
  const desk = !officer || officer.roles.includes('manager') || officer.onDesk ? id : ''
  return tx.execute(sql`
    select set_config('app.officer_id', ${officer?.id ?? ''}, true), set_config('app.posting_id', ${officer?.postingId ?? ''}, true),
      set_config('app.agency_id', ${id}, true), set_config('app.country', ${country}, true),
      set_config('app.roles', ${roles}, true), set_config('app.account_id', '', true),
      set_config('app.case_reader', ${reader}, true), set_config('app.desk_reader', ${desk}, true)`)
}

/** The rollback gives the settings back; an act that went on as somebody else would be the worst of faults. */
async function mustBe(tx: Transaction, actor: Officer) {
  const [row] = await tx.execute<{ same: boolean }>(sql`
    select coalesce(app.officer_id() = ${actor.officerId}::uuid and app.agency_id() = ${actor.agencyId}::uuid, false) as same`)
  if (!row?.same) throw new PortalError('internal', 'internal')
}
