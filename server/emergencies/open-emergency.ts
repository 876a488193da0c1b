import { emergencies } from '#db/schema/emergencies.ts'
import { loadCase } from '#server/cases/load.ts'
import { clock, hours } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { loadHiddenItems, loadWatchers } from './load.ts'
import { canOpenEmergency } from './policy.ts'
import { openEmergencyInput } from './schema.ts'

/** Opens one item of another agency for a threat to life. The originator is told at once, and a review stays open until signed. */
export const openEmergency = command({
  name: 'emergencies.open',
  action: 'emergencies.opened',
  freshFactor: true,
  input: openEmergencyInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canOpenEmergency,
  run: async ({ tx, actor, input, subject }) => {
    const [item] = await loadHiddenItems(tx, input.caseId, input.itemId)
    if (!item) throw notFound()
    const emergencyId = await newId(tx)
    const openedAt = clock.now()
    const until = new Date(openedAt.getTime() + hours(input.hours))
    const { originatorAgencyId, kind } = item
    await tx.insert(emergencies).values({
      id: emergencyId,
      itemId: input.itemId,
      caseId: subject.id,
      originatorAgencyId,
      officerId: actor.officerId,
      agencyId: actor.agencyId,
      justification: input.justification,
      openedAt,
      until,
    })
    const watchers = await loadWatchers(tx, originatorAgencyId, actor.agencyId)
    return { emergencyId, kind, until, originatorAgencyId, watchers }
  },
  audit: ({ subject, input, result }) => ({
    caseId: subject.id,
    subject: [result.kind, input.itemId],
    ownerAgencyId: result.originatorAgencyId,
    facts: { emergency: [result.emergencyId], hours: input.hours, until: result.until.toISOString() },
  }),
  notify: ({ subject, actor, result }) => [
    {
      kind: 'emergencies.opened',
      to: result.watchers,
      facts: { agency: actor.agencyCode, number: subject.number },
    },
  ],
})
