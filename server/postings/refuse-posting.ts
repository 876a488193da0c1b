import { and, eq } from 'drizzle-orm'
import { postings } from '#db/schema/postings.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadPosting } from './load.ts'
import { canDecidePosting } from './policy.ts'
import { refusePostingInput } from './schema.ts'

/** One side's no is enough. */
export const refusePosting = command({
  name: 'postings.refuse',
  action: 'postings.refused',
  input: refusePostingInput,
  load: ({ tx, input }) => loadPosting(tx, input.postingId),
  policy: canDecidePosting,
  run: async ({ tx, input, subject }) => {
    const [row] = await tx
      .update(postings)
      .set({ state: 'refused', reason: input.reason, version: input.version + 1 })
      .where(
        and(
          eq(postings.id, input.postingId),
          eq(postings.version, input.version),
          eq(postings.state, 'proposed'),
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
      to: [subject.proposedBy],
      kind: 'postings.refused',
      postingId: subject.id,
      facts: { host: subject.hostCode },
    },
  ],
})
