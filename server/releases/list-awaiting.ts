import { query } from '#server/kernel/operation.ts'
import { awaitsMe, loadInvitations, loadRequestsAwaiting } from './load-awaiting.ts'
import { loadRows } from './load-rows.ts'
import { canListAwaiting } from './policy.ts'
import { listAwaitingInput } from './schema.ts'

const mostShown = 100

/** The approvals inbox: what waits for this manager, oldest first; what he asked for himself waits for another. */
export const listAwaiting = query({
  name: 'releases.listAwaiting',
  action: 'releases.awaiting-listed',
  input: listAwaitingInput,
  policy: canListAwaiting,
  run: async ({ tx, actor }) => {
    const waiting = await loadRows(tx, awaitsMe(actor), { limit: mostShown, oldestFirst: true })
    const all = [
      ...waiting.releases.map(({ requestedBy, requestedAt, ...row }) => ({
        what: 'release' as const,
        key: row.id,
        askedBy: requestedBy,
        askedAt: requestedAt,
        ...row,
      })),
      ...(await loadInvitations(tx, actor, mostShown + 1)).map((row) => ({
        what: 'invitation' as const,
        key: `${row.caseId}-${row.agencyId}`,
        ...row,
      })),
      ...(await loadRequestsAwaiting(tx, actor, mostShown + 1)).map((row) => ({
        what: 'request' as const,
        key: row.requestId,
        ...row,
      })),
    ].sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime())
    return { awaiting: all.slice(0, mostShown), hasMore: all.length > mostShown || waiting.next !== null }
  },
  audit: ({ result }) => ({ facts: { shown: result.awaiting.length } }),
})
