import { count } from 'drizzle-orm'
import { releases } from '#db/schema/releases.ts'
import { query } from '#server/kernel/operation.ts'
import { awaitsMe, loadInvitations, loadRequestsAwaiting } from './load-awaiting.ts'
import { canCountAwaiting, decides } from './policy.ts'
import { countAwaitingInput } from './schema.ts'

const mostCounted = 99

/** How much waits for this manager, up to 100; none for everybody else. */
export const countAwaiting = query({
  name: 'releases.countAwaiting',
  input: countAwaitingInput,
  policy: canCountAwaiting,
  run: async ({ tx, actor }) => {
    if (!decides(actor)) return { count: 0 }
    const [waiting] = await tx.select({ n: count() }).from(releases).where(awaitsMe(actor))
    const invitations = await loadInvitations(tx, actor, mostCounted + 1)
    const requests = await loadRequestsAwaiting(tx, actor, mostCounted + 1)
    return { count: Math.min((waiting?.n ?? 0) + invitations.length + requests.length, mostCounted + 1) }
  },
  audit: { notRecorded: 'a number only' },
})
