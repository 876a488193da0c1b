import { and, eq } from 'drizzle-orm'
import { postings } from '#db/schema/postings.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadPosting } from './load.ts'
import { canDecidePosting } from './policy.ts'
import { agreePostingInput } from './schema.ts'

/** One side's agreement, with its caveats; the posting holds when both sides have given theirs. */
export const agreePosting = command({
  name: 'postings.agree',
  action: 'postings.agreed',
  input: agreePostingInput,
  load: ({ tx, input }) => loadPosting(tx, input.postingId),
  policy: canDecidePosting,
  freshFactor: true,
  run: async ({ tx, actor, input, subject }) => {
    const isHome = actor.agencyId === subject.homeAgencyId
    if (isHome ? subject.homeAgreedAt : subject.hostAgreedAt)
      throw conflict('state-changed', { state: subject.state })
    const otherAgreed = isHome ? subject.hostAgreedAt : subject.homeAgreedAt
    const caveats =
      input.caveats === undefined
        ? {}
        : isHome
          ? { homeCaveats: input.caveats }
          : { hostCaveats: input.caveats }
    const side = isHome
      ? { homeAgreedBy: actor.officerId, homeAgreedAt: clock.now() }
      : { hostAgreedBy: actor.officerId, hostAgreedAt: clock.now() }
    const [row] = await tx
      .update(postings)
      .set({ ...side, ...caveats, state: otherAgreed ? 'agreed' : 'proposed', version: input.version + 1 })
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
  audit: ({ input, result, subject }) => ({
    subject: ['posting', input.postingId],
    ownerAgencyId: subject.homeAgencyId,
    facts: { officer: subject.officerId, state: result.state },
  }),
  notify: ({ result, subject }) =>
    result.state === 'agreed'
      ? [
          {
            to: [subject.officerId, subject.sponsorId, subject.proposedBy],
            kind: 'postings.agreed',
            postingId: subject.id,
            facts: { host: subject.hostCode },
          },
        ]
      : [],
})
