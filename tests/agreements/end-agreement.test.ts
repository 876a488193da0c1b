import { describe, expect, test } from 'vitest'
import { endAgreement } from '#server/agreements/end-agreement.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { aNote, approve, ask, notesOf, oneOff, records, refuses, theWorld } from '#tests/releases/world.ts'
import { anAgreement, propose } from './world.ts'

const world = theWorld()
const reason = 'Denounced'
async function carried(more: Parameters<typeof anAgreement>[1] = {}) {
  const { agreementId } = await anAgreement([world().manager, world().partnerManager], more)
  const caseId = await world().sharedCase()
  const noteId = await aNote(world(), caseId)
  const basis = {
    agreementId,
    purposeCode: 'investigate' as const,
    offenceCode: 'drugs' as const,
    legalBasis: '',
  }
  const releaseId = await ask(oneOff(world(), caseId, [noteId], basis), world().officer)
  await approve(releaseId, world().manager)
  return { agreementId, caseId, noteId }
}

describe('endAgreement', () => {
  test('stops at once what it carried', async () => {
    const { agreementId, caseId, noteId } = await carried()
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([noteId])
    await execute(endAgreement, { agreementId, reason }, world().partnerManager)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
    expect(await notesOf(caseId, world().officer)).toEqual([noteId])
  })

  test('so does its last day, whatever the clock did in between', async () => {
    const until = new Date(clock.now().getTime() + days(5)).toISOString()
    const { caseId, noteId } = await carried({ validUntil: until })
    try {
      clock.advance(days(6))
      expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
      clock.reset()
      expect(await notesOf(caseId, world().partnerOfficer)).toEqual([noteId])
    } finally {
      clock.reset()
    }
  })

  test('is invisible to another agency; refuses who is no manager, and what is not in force', async () => {
    const { agreementId } = await carried()
    await refuses(world(), endAgreement, { agreementId, reason }, world().outsider, 'not-found')
    await refuses(world(), endAgreement, { agreementId, reason }, world().officer, 'needs-manager')
    const young = await propose(world().manager)
    await refuses(
      world(),
      endAgreement,
      { agreementId: young.agreementId, reason },
      world().manager,
      'state-changed',
    )
  })

  test('writes exactly this audit row', async () => {
    const { agreementId } = await carried()
    await records(
      world(),
      'agreements.ended',
      () => execute(endAgreement, { agreementId, reason }, world().manager),
      { subject_id: agreementId, reason },
    )
  })
})
