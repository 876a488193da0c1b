import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { caseParticipations, caseRevisions, cases, type ParticipationStatus } from '#db/schema/cases.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, precondition } from '#server/kernel/errors.ts'
import { findParticipation, type LoadedCase } from './load.ts'

type Changes = Record<string, { from: string | null; to: string | null }>

/** Changes the case row and keeps what stood there; answers with the new version, or nothing when somebody was quicker. */
export async function reviseCase(
  tx: Transaction,
  actor: Officer,
  found: LoadedCase,
  set: Partial<typeof cases.$inferInsert>,
  changes: Changes,
  reason: string,
  unchanged: SQL | undefined = eq(cases.version, found.version),
) {
  const [row] = await tx
    .update(cases)
    .set({ ...set, version: sql`${cases.version} + 1`, lastActivityAt: clock.now() })
    .where(and(eq(cases.id, found.id), unchanged))
    .returning({ version: cases.version })
  if (row)
    await tx.insert(caseRevisions).values({
      caseId: found.id,
      version: row.version,
      changedBy: actor.officerId,
      agencyId: actor.agencyId,
      at: clock.now(),
      reason,
      changes,
    })
  return row?.version
}

/** Opens or closes; somebody who was quicker wins. */
export async function moveCase(
  tx: Transaction,
  actor: Officer,
  found: LoadedCase,
  to: LoadedCase['state'],
  reason: string,
) {
  if (found.state === to) throw precondition(to === 'closed' ? 'case-closed' : 'case-open')
  const version = await reviseCase(
    tx,
    actor,
    found,
    to === 'closed'
      ? { state: to, closedAt: clock.now(), closeReason: reason }
      : { state: to, closedAt: null, closeReason: '' },
    { state: { from: found.state, to } },
    reason,
    eq(cases.state, found.state),
  )
  if (!version) throw conflict('state-changed', { state: to })
  return version
}

/** Moves an agency's participation on from one of these states. */
export async function moveParticipation(
  tx: Transaction,
  caseId: string,
  agencyId: string,
  from: ParticipationStatus,
  set: Partial<typeof caseParticipations.$inferInsert> & { status: ParticipationStatus },
) {
  const moved = await tx
    .update(caseParticipations)
    .set(set)
    .where(
      and(
        eq(caseParticipations.caseId, caseId),
        eq(caseParticipations.agencyId, agencyId),
        eq(caseParticipations.status, from),
      ),
    )
    .returning({ status: caseParticipations.status })
  if (moved.length === 0)
    throw conflict('state-changed', {
      state: (await findParticipation(tx, caseId, agencyId))?.status ?? 'none',
    })
  return { status: set.status }
}
