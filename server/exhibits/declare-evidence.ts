import { and, eq, isNull } from 'drizzle-orm'
import { exhibits } from '#db/schema/exhibits.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadExhibit } from './load.ts'
import { canDeclareEvidence } from './policy.ts'
import { declareEvidenceInput } from './schema.ts'

/** The originator says that its police information may be evidence for a court. */
export const declareEvidence = command({
  name: 'exhibits.declareEvidence',
  action: 'exhibits.evidence-declared',
  input: declareEvidenceInput,
  load: ({ tx, actor, input }) => loadExhibit(tx, actor, input.exhibitId),
  policy: canDeclareEvidence,
  freshFactor: true,
  run: async ({ tx, actor, input }) => {
    const declared = await tx
      .update(exhibits)
      .set({
        courtEvidenceAt: clock.now(),
        courtEvidenceBy: actor.officerId,
        courtEvidenceReason: input.reason,
      })
      .where(and(eq(exhibits.itemId, input.exhibitId), isNull(exhibits.courtEvidenceAt)))
      .returning({ id: exhibits.itemId })
    if (declared.length === 0) throw conflict('state-changed')
    return { exhibitId: input.exhibitId }
  },
  audit: ({ input, subject }) => ({
    caseId: subject.caseId,
    subject: ['exhibit', input.exhibitId],
    ownerAgencyId: subject.originatorAgencyId,
    reason: input.reason,
    facts: { exhibit: subject.exhibitNumber },
  }),
})
