import { loadCase, mustBeOpen, officersOn } from '#server/cases/load.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { makeExhibit } from './make-exhibit.ts'
import { canRecordExhibit } from './policy.ts'
import { recordExhibitInput } from './schema.ts'

/** Takes in a thing that was seized or collected; its chain of custody begins with the officer's signature. */
export const recordExhibit = command({
  name: 'exhibits.record',
  action: 'exhibits.recorded',
  input: recordExhibitInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canRecordExhibit,
  run: async ({ tx, actor, input, subject }) => {
    mustBeOpen(subject)
    const { caseId, mark, handlingCode, language, ...facts } = input
    const made = await makeExhibit(tx, actor, { caseId, mark, handlingCode, language }, facts)
    if (!made) throw conflict('exhibit-number-taken', { exhibitNumber: input.exhibitNumber })
    return { ...made, told: await officersOn(tx, caseId, actor.agencyId) }
  },
  audit: ({ input, actor, result }) => ({
    caseId: input.caseId,
    subject: ['exhibit', result.exhibitId],
    ownerAgencyId: actor.agencyId,
    facts: {
      exhibit: input.exhibitNumber,
      mark: input.mark,
      kind: input.custody,
      event: result.hash,
      key: result.key,
      madeKey: result.madeKey,
    },
  }),
  notify: ({ input, subject, result }) => [
    {
      to: result.told,
      kind: 'exhibits.recorded',
      caseId: input.caseId,
      facts: { exhibit: input.exhibitNumber, number: subject.number },
    },
  ],
})
