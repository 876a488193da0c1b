import { caseAssignments, caseParticipations, cases } from '#db/schema/cases.ts'
import { clock } from '#server/kernel/clock.ts'
import { newId, nextNumber } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { canOpenCase } from './policy.ts'
import { openCaseInput } from './schema.ts'

/** Opens a case led by the officer's agency; the officer is its first assigned officer. */
export const openCase = command({
  name: 'cases.open',
  action: 'cases.opened',
  input: openCaseInput,
  policy: canOpenCase,
  run: async ({ tx, actor, input }) => {
    const caseId = await newId(tx)
    const number = await nextNumber(tx, actor.country)
    const now = clock.now()
    await tx.insert(cases).values({
      ...input,
      id: caseId,
      number,
      leadAgencyId: actor.agencyId,
      openedBy: actor.officerId,
      openedAt: now,
      lastActivityAt: now,
    })
    await tx.insert(caseParticipations).values({
      caseId,
      agencyId: actor.agencyId,
      status: 'active',
      proposedBy: actor.officerId,
      proposedAt: now,
      decidedBy: actor.officerId,
      decidedAt: now,
    })
    await tx.insert(caseAssignments).values({
      caseId,
      agencyId: actor.agencyId,
      officerId: actor.officerId,
      postingId: actor.postingId,
      verbs: ['read', 'contribute', 'manage', 'close'],
      assignedBy: actor.officerId,
      assignedAt: now,
    })
    return { caseId, number }
  },
  audit: ({ input, result, actor }) => ({
    caseId: result.caseId,
    subject: ['case', result.caseId],
    ownerAgencyId: actor.agencyId,
    facts: { number: result.number, kind: input.kind, mark: input.mark },
  }),
})
