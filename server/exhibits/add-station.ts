import { command } from '#server/kernel/operation.ts'
import { appendEvent, holdCustody } from './chain.ts'
import { loadExhibit, mustBeHere } from './load.ts'
import { hasHeld } from './load-parts.ts'
import { canAddStation } from './policy.ts'
import { addStationInput } from './schema.ts'

/** A signed station of an exhibit's way; never changed, never taken back. Goes on after the case is closed. */
export const addStation = command({
  name: 'exhibits.addStation',
  action: 'exhibits.station-added',
  input: addStationInput,
  load: async ({ tx, actor, input }) => {
    const exhibit = await loadExhibit(tx, actor, input.exhibitId)
    return { ...exhibit, hasHeld: exhibit.isOwn || (await hasHeld(tx, input.exhibitId, actor.agencyId)) }
  },
  policy: canAddStation,
  run: async ({ tx, actor, input, subject }) => {
    const custody = await holdCustody(tx, input.exhibitId)
    await mustBeHere(tx, { exhibitId: input.exhibitId, custody })
    return appendEvent(tx, actor, subject, custody, input)
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.caseId,
    subject: ['exhibit', input.exhibitId],
    ownerAgencyId: subject.originatorAgencyId,
    facts: {
      exhibit: subject.exhibitNumber,
      kind: input.kind,
      event: result.hash,
      key: result.key,
      madeKey: result.madeKey,
      findings: result.findings,
    },
  }),
})
