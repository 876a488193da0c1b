import { approvalRules } from '#db/schema/approvals.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { canSetApprovalRules } from './policy.ts'
import { setApprovalRulesInput } from './schema.ts'

/** From which mark on, and whether for personal data, the agency wants a second manager. */
export const setApprovalRules = command({
  name: 'releases.setApprovalRules',
  action: 'releases.approval-rules-set',
  freshFactor: true,
  input: setApprovalRulesInput,
  policy: canSetApprovalRules,
  run: async ({ tx, actor, input }) => {
    const rules = { ...input, changedBy: actor.officerId, changedAt: clock.now() }
    await tx
      .insert(approvalRules)
      .values({ agencyId: actor.agencyId, ...rules })
      .onConflictDoUpdate({ target: approvalRules.agencyId, set: rules })
    return { agencyId: actor.agencyId }
  },
  audit: ({ input, actor }) => ({
    subject: ['agency', actor.agencyId],
    ownerAgencyId: actor.agencyId,
    facts: { secondFrom: input.secondFrom, secondForPersonal: input.secondForPersonal },
  }),
})
