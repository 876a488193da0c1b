import { tracked } from '@trpc/server'
import { execute } from '#server/kernel/execute.ts'
import { type Change, changes } from '#server/kernel/live.ts'
import { type Context, liveProcedure } from '#server/kernel/trpc.ts'
import { countUnread } from './count-unread.ts'
import { seeChanges } from './see-changes.ts'

/** What a page learns: look again at these; `all` after a gap in the line. */
export type Told = { caseIds: string[]; requestIds: string[]; notices: boolean; all: boolean }

const present = (ids: (string | null | undefined)[]) => [
  ...new Set(ids.filter((id) => typeof id === 'string')),
]

async function visible(batch: Change[], context: Context): Promise<Told> {
  const credential =
    context.credential.kind === 'session'
      ? { ...context.credential, quiet: true as const }
      : context.credential
  const seen = await execute(
    seeChanges,
    { caseIds: present(batch.map((c) => c.caseId)), requestIds: present(batch.map((c) => c.requestId)) },
    credential,
  )
  return { ...seen, notices: false, all: batch.some((change) => !change.action && !change.officerId) }
}

/**
 * Live stream of one page: every batch of committed changes, cut down by the row policies to what this officer may read,
 * at the moment it is sent. It ends when the session does; `tracked` ids let the browser take it up after a broken line.
 */
export const watchChanges = liveProcedure.subscription(async function* ({ ctx, signal }) {
  const ended = signal ?? new AbortController().signal
  const quiet =
    ctx.credential.kind === 'session' ? { ...ctx.credential, quiet: true as const } : ctx.credential
  await execute(countUnread, {}, quiet)
  let serial = Date.now()
  yield tracked(String(serial), { caseIds: [], requestIds: [], notices: true, all: true } satisfies Told)
  for await (const batch of changes(ended)) {
    const told = await visible(batch, ctx)
    // Whose notice it is stays here: the count is read under the reader's own row policy.
    const notices = batch.some((change) => change.officerId)
    if (notices || told.all || told.caseIds.length > 0 || told.requestIds.length > 0)
      yield tracked(String(++serial), { ...told, notices })
  }
})
