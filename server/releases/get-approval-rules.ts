import { eq } from 'drizzle-orm'
import { approvalRules } from '#db/schema/approvals.ts'
import { personOrNull } from '#server/cases/load.ts'
import { query } from '#server/kernel/operation.ts'
import { canGetApprovalRules } from './policy.ts'
import { getApprovalRulesInput } from './schema.ts'

/** When the own agency wants a second manager. */
export const getApprovalRules = query({
  name: 'releases.getApprovalRules',
  input: getApprovalRulesInput,
  policy: canGetApprovalRules,
  run: async ({ tx, actor }) => {
    const [row] = await tx
      .select({
        secondFrom: approvalRules.secondFrom,
        secondForPersonal: approvalRules.secondForPersonal,
        by: personOrNull(approvalRules.changedBy),
        at: approvalRules.changedAt,
      })
      .from(approvalRules)
      .where(eq(approvalRules.agencyId, actor.agencyId))
    return row ?? { secondFrom: 'protected_b', secondForPersonal: true, by: null, at: null }
  },
  audit: { notRecorded: 'a setting of the own agency' },
})
