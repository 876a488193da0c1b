import { inArray } from 'drizzle-orm'
import { caseCovers } from '#db/schema/case-covers.ts'
import { requests } from '#db/schema/requests.ts'
import { query } from '#server/kernel/operation.ts'
import { canReadOwnNotices } from './policy.ts'
import { seeChangesInput } from './schema.ts'

/** Which of these cases and requests exist for the officer: the question that the live stream asks before it passes anything on. */
export const seeChanges = query({
  name: 'notifications.seeChanges',
  input: seeChangesInput,
  policy: canReadOwnNotices,
  run: async ({ tx, input }) => ({
    caseIds:
      input.caseIds.length === 0
        ? []
        : (
            await tx
              .select({ id: caseCovers.id })
              .from(caseCovers)
              .where(inArray(caseCovers.id, input.caseIds))
          ).map(({ id }) => id),
    requestIds:
      input.requestIds.length === 0
        ? []
        : (
            await tx.select({ id: requests.id }).from(requests).where(inArray(requests.id, input.requestIds))
          ).map(({ id }) => id),
  }),
  audit: { notRecorded: 'ids only, of what the reader may open anyway; opening is recorded' },
})
