import { and, eq, inArray } from 'drizzle-orm'
import { postings } from '#db/schema/postings.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadPosting } from './load.ts'
import { canEndPosting } from './policy.ts'
import { endPostingInput } from './schema.ts'

/** Ends a posting before its time. Sessions under it are refused from this commit on: app.begin_act asks the posting itself. */
export const endPosting = command({
  name: 'postings.end',
  action: 'postings.ended',
  input: endPostingInput,
  load: ({ tx, input }) => loadPosting(tx, input.postingId),
  policy: canEndPosting,
  freshFactor: true,
  run: async ({ tx, input, subject }) => {
    const [row] = await tx
      .update(postings)
      .set({ state: 'ended', endedAt: clock.now(), reason: input.reason, version: input.version + 1 })
      .where(
        and(
          eq(postings.id, input.postingId),
          eq(postings.version, input.version),
          inArray(postings.state, ['proposed', 'agreed']),
        ),
      )
      .returning({ state: postings.state })
    if (!row) throw conflict('state-changed', { state: subject.state })
    return row
  },
  audit: ({ input, subject }) => ({
    subject: ['posting', input.postingId],
    ownerAgencyId: subject.homeAgencyId,
    reason: input.reason,
    facts: { officer: subject.officerId },
  }),
  notify: ({ subject }) => [
    {
      to: [subject.officerId, subject.sponsorId],
      kind: 'postings.ended',
      postingId: subject.id,
      facts: { host: subject.hostCode },
    },
  ],
})
