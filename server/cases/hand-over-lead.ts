import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { conflict, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { findParticipation, loadAgency, loadCase, managersOf, mustBeOpen, officersOn } from './load.ts'
import { reviseCase } from './move.ts'
import { canHandOverLead } from './policy.ts'
import { handOverLeadInput } from './schema.ts'

/** Gives the lead to another active participant; the former lead stays on the case. */
export const handOverLead = command({
  name: 'cases.handOverLead',
  action: 'cases.lead-handed-over',
  input: handOverLeadInput,
  load: async ({ tx, actor, input }) => {
    const found = await loadCase(tx, actor, input.caseId)
    const agency = await loadAgency(tx, input.agencyId)
    const told = [...(await managersOf(tx, agency.id)), ...(await officersOn(tx, found.id))]
    return { case: found, agency, told, participation: await findParticipation(tx, found.id, agency.id) }
  },
  policy: canHandOverLead,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { case: found, agency, participation } }) => {
    mustBeOpen(found)
    if (agency.id === found.leadAgencyId || participation?.status !== 'active')
      throw precondition('not-active-participant')
    if (agency.status !== 'active') throw precondition('agency-not-active')
    const version = await reviseCase(
      tx,
      actor,
      found,
      { leadAgencyId: agency.id },
      { leadAgency: { from: actor.agencyCode, to: agency.code } },
      input.reason,
      eq(cases.leadAgencyId, actor.agencyId),
    )
    if (!version) throw conflict('state-changed', { state: 'lead' })
    return { version }
  },
  audit: ({ input, subject, actor }) => ({
    caseId: subject.case.id,
    subject: ['agency', input.agencyId],
    ownerAgencyId: actor.agencyId,
    reason: input.reason,
    facts: { from: actor.agencyCode, to: subject.agency.code },
  }),
  notify: ({ subject }) => [
    {
      to: subject.told,
      kind: 'cases.lead-handed-over',
      caseId: subject.case.id,
      facts: { number: subject.case.number, agency: subject.agency.code },
    },
  ],
})
