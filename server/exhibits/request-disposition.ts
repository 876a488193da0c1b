import { dispositions } from '#db/schema/disposition.ts'
import { managersOf } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, precondition } from '#server/kernel/errors.ts'
import { newId, nextNumber } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { holdCustody } from './chain.ts'
import { keptUntil, loadExhibit, mustBeHere, mustNotBeHeld } from './load.ts'
import { canRequestDisposition } from './policy.ts'
import { requestDispositionInput } from './schema.ts'

/**
 * The custodian asks that the exhibit be returned, forfeited or destroyed.
 * @throws precondition `on-hold`, `retention-runs` (a return is not bound by retention: the thing goes on existing)
 */
export const requestDisposition = command({
  name: 'exhibits.requestDisposition',
  action: 'exhibits.disposition-requested',
  input: requestDispositionInput,
  load: ({ tx, actor, input }) => loadExhibit(tx, actor, input.exhibitId),
  policy: canRequestDisposition,
  run: async ({ tx, actor, input, subject }) => {
    const custody = await holdCustody(tx, input.exhibitId)
    await mustBeHere(tx, { exhibitId: input.exhibitId, custody })
    await mustNotBeHeld(tx, input.exhibitId)
    const kept = await keptUntil(tx, subject.originatorAgencyId, subject.seizedAt)
    if (input.kind !== 'return' && kept && kept.until > clock.now())
      throw precondition('retention-runs', { until: kept.until.toISOString() })
    const dispositionId = await newId(tx)
    const number = await nextNumber(tx, 'DSP')
    const asked = await tx
      .insert(dispositions)
      .values({
        ...input,
        id: dispositionId,
        number,
        agencyId: actor.agencyId,
        requestedBy: actor.officerId,
        requestedAt: clock.now(),
      })
      .onConflictDoNothing()
      .returning({ id: dispositions.id })
    if (asked.length === 0) throw conflict('disposition-open')
    return { dispositionId, number, told: await managersOf(tx, subject.originatorAgencyId) }
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.caseId,
    subject: ['exhibit', input.exhibitId],
    ownerAgencyId: subject.originatorAgencyId,
    reason: input.reason,
    facts: { exhibit: subject.exhibitNumber, disposition: result.number, kind: input.kind },
  }),
  notify: ({ subject, result }) => [
    {
      to: result.told,
      kind: 'exhibits.disposition-requested',
      caseId: subject.caseId,
      facts: { exhibit: subject.exhibitNumber, disposition: result.number },
    },
  ],
})
