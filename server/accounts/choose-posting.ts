import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema/accounts.ts'
import { postings } from '#db/schema/postings.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canProtectSelf } from './policy.ts'
import { choosePostingInput } from './schema.ts'

/** Acts from now on under one of the officer's current postings, or at home (null). */
export const choosePosting = command({
  name: 'accounts.choosePosting',
  action: 'accounts.capacity-chosen',
  input: choosePostingInput,
  policy: canProtectSelf,
  run: async ({ tx, actor, input }) => {
    if (input.postingId) {
      const [posting] = await tx.select().from(postings).where(eq(postings.id, input.postingId))
      const now = clock.now()
      if (
        !posting ||
        posting.officerId !== actor.officerId ||
        posting.state !== 'agreed' ||
        posting.startsAt > now ||
        posting.endsAt <= now
      )
        throw notFound()
    }
    await tx
      .update(sessions)
      .set({ postingId: input.postingId })
      .where(eq(sessions.id, actor.sessionId ?? ''))
    return input
  },
  audit: ({ input }) => ({ subject: input.postingId ? ['posting', input.postingId] : null }),
})
