import { describe, expect, test } from 'vitest'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { countAwaiting } from '#server/releases/count-awaiting.ts'
import { listAwaiting } from '#server/releases/list-awaiting.ts'
import { writeRequest } from '#server/requests/write-request.ts'
import { aNote, anAwaiting, approve, ask, oneOff, records, refuses, theWorld } from './world.ts'

const world = theWorld()
const list = async (by = world().manager) => (await execute(listAwaiting, {}, by)).awaiting

const aRequest = () =>
  execute(
    writeRequest,
    {
      toAgencyId: world().third.id,
      subject: 'Consignee',
      question: 'Who took delivery?',
      language: 'en',
      purpose: 'Find the consignee',
      legalBasis: 'Agreement',
      mark: 'protected_a',
      urgency: 'other',
      next: 'submit',
    },
    world().officer,
  )

describe('listAwaiting', () => {
  test('shows releases, invitations and requests that wait, oldest first', async () => {
    const { releaseId } = await anAwaiting(world())
    const caseId = await world().ownCase()
    await execute(
      inviteAgency,
      { caseId, agencyId: world().third.id, purpose: 'Port of origin' },
      world().officer,
    )
    const { requestId } = await aRequest()
    const found = await list()
    expect(found.map((one) => one.what)).toEqual(['release', 'invitation', 'request'])
    expect(found[0]).toMatchObject({ id: releaseId, askedBy: { id: world().officer.officerId } })
    expect(found[1]).toMatchObject({ caseId, agencyId: world().third.id, agencyCode: world().third.code })
    expect(found[2]).toMatchObject({ requestId, version: 1, toCode: world().third.code })
    expect(await execute(countAwaiting, {}, world().manager)).toEqual({ count: 3 })
    await approve(releaseId, world().deputy)
    expect(await execute(countAwaiting, {}, world().manager)).toEqual({ count: 2 })
  })

  test('is invisible to another agency', async () => {
    await anAwaiting(world())
    expect(await list(world().partnerManager)).toEqual([])
    expect(await execute(countAwaiting, {}, world().partnerManager)).toEqual({ count: 0 })
  })

  test('refuses an officer and records it', async () => {
    await refuses(world(), listAwaiting, {}, world().officer, 'needs-manager')
  })

  test('leaves out what the manager asked for, which waits for another', async () => {
    const caseId = await world().sharedCase()
    const own = await ask(oneOff(world(), caseId, [await aNote(world(), caseId)]), world().manager)
    expect((await list()).some((one) => one.key === own)).toBe(false)
    expect((await list(world().deputy)).some((one) => one.key === own)).toBe(true)
  })

  test('writes exactly this audit row', async () => {
    const { length } = await list()
    await records(world(), 'releases.awaiting-listed', () => list(), { facts: { shown: length } })
  })
})
