import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema/accounts.ts'
import { postings } from '#db/schema/postings.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { openSession } from './load.ts'
import { canChoosePosting } from './policy.ts'
import { choosePostingInput } from './schema.ts'

/** Acts from now on under one of the officer's current postings, or at home (null): a new session takes the place of this one. */
export const choosePosting = command({
  name: 'accounts.choosePosting',
  action: 'accounts.capacity-chosen',
  input: choosePostingInput,
  load: async ({ tx, input }) => {
    if (!input.postingId) return null
    const [posting] = await tx.select().from(postings).where(eq(postings.id, input.postingId))
    if (!posting) throw notFound()
    return posting
  },
  policy: canChoosePosting,
  run: async ({ tx, actor, input, credential }) => {
    const { officerId } = actor
    const [before] = await tx
      .update(sessions)
      .set({ endedAt: clock.now(), endReason: 'capacity-chosen' })
      .where(eq(sessions.id, actor.sessionId ?? ''))
      .returning()
    if (!before) throw notFound()
    const { secret, sessionId } = await openSession(tx, {
      officerId,
      postingId: input.postingId,
      address: addressIn(credential),
      userAgent: before.userAgent,
      from: before,
    })
    return { secret, sessionId, from: before.id }
  },
  audit: ({ input, result }) => ({
    subject: input.postingId ? ['posting', input.postingId] : null,
    facts: { from: result.from, to: result.sessionId },
  }),
})
