import { and, eq, isNull } from 'drizzle-orm'
import { emergencies } from '#db/schema/emergencies.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadEmergency } from './load.ts'
import { canReviewEmergency } from './policy.ts'
import { reviewEmergencyInput } from './schema.ts'

/** Signs the review of an opening: once, by the originator's manager or auditor. */
export const reviewEmergency = command({
  name: 'emergencies.review',
  action: 'emergencies.reviewed',
  freshFactor: true,
  input: reviewEmergencyInput,
  load: ({ tx, input }) => loadEmergency(tx, input.emergencyId),
  policy: canReviewEmergency,
  run: async ({ tx, actor, input, subject }) => {
    if (subject.reviewedAt) throw conflict('state-changed')
    const signed = await tx
      .update(emergencies)
      .set({
        finding: input.finding,
        reviewNote: input.note,
        reviewedBy: actor.officerId,
        reviewedAt: clock.now(),
      })
      .where(and(eq(emergencies.id, subject.id), isNull(emergencies.reviewedAt)))
      .returning({ id: emergencies.id })
    if (signed.length === 0) throw conflict('state-changed')
    return { emergencyId: subject.id }
  },
  audit: ({ subject, input }) => ({
    caseId: subject.caseId,
    subject: ['emergency', subject.id],
    ownerAgencyId: subject.originatorAgencyId,
    facts: { finding: input.finding, openedBy: subject.officerId },
  }),
  notify: ({ subject, actor }) => [
    { kind: 'emergencies.reviewed', to: [subject.officerId], facts: { agency: actor.agencyCode } },
  ],
})
