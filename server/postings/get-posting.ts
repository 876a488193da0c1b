import { query } from '#server/kernel/operation.ts'
import { loadPosting } from './load.ts'
import { canDecidePosting, canEndPosting, canSeePostings } from './policy.ts'
import { getPostingInput } from './schema.ts'

export const getPosting = query({
  name: 'postings.get',
  action: 'postings.viewed',
  input: getPostingInput,
  load: ({ tx, input }) => loadPosting(tx, input.postingId),
  policy: canSeePostings,
  run: async ({ actor, subject }) => {
    const agreed = actor.agencyId === subject.homeAgencyId ? subject.homeAgreedAt : subject.hostAgreedAt
    return {
      ...subject,
      mayDecide: subject.state === 'proposed' && agreed === null && canDecidePosting(actor, subject) === true,
      mayEnd:
        (subject.state === 'agreed' || subject.state === 'proposed') &&
        !subject.isOver &&
        canEndPosting(actor, subject) === true,
    }
  },
  audit: ({ input, subject }) => ({
    subject: ['posting', input.postingId],
    ownerAgencyId: subject.homeAgencyId,
  }),
})
