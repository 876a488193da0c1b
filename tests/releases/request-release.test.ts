import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { listAwaiting } from '#server/releases/list-awaiting.ts'
import { requestRelease } from '#server/releases/request-release.ts'
import {
  aNote,
  anAwaiting,
  anExhibit,
  ask,
  notesOf,
  oneOff,
  records,
  refuses,
  standing,
  theWorld,
} from './world.ts'

const world = theWorld()

describe('requestRelease', () => {
  test('asks the managers; nothing crosses yet', async () => {
    const { caseId, releaseId } = await anAwaiting(world())
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
    const { awaiting } = await execute(listAwaiting, {}, world().manager)
    expect(awaiting).toContainEqual(
      expect.objectContaining({ what: 'release', id: releaseId, recipientCodes: [world().partner.code] }),
    )
    expect(await world().told(world().manager, 'releases.requested', caseId)).toBe(1)
  })

  test('is invisible to another agency', async () => {
    const caseId = await world().ownCase()
    await refuses(
      world(),
      requestRelease,
      oneOff(world(), caseId, [crypto.randomUUID()]),
      world().outsider,
      'not-found',
    )
  })

  test('refuses whoever only reads, an auditor, and records it', async () => {
    const caseId = await world().sharedCase()
    const input = oneOff(world(), caseId, [await aNote(world(), caseId)])
    await refuses(world(), requestRelease, input, world().reader, 'needs-contribute')
    await refuses(world(), requestRelease, input, world().auditor, 'not-found')
  })

  test('refuses a closed case', async () => {
    const caseId = await world().sharedCase()
    const noteId = await aNote(world(), caseId)
    await world().close(caseId)
    await refuses(world(), requestRelease, oneOff(world(), caseId, [noteId]), world().officer, 'case-closed')
  })

  test('refuses an empty audience, the own agency, and one that takes no part', async () => {
    const caseId = await world().sharedCase()
    const noteId = await aNote(world(), caseId)
    const issues = async (recipientIds: string[]) =>
      (
        await refuses(
          world(),
          requestRelease,
          oneOff(world(), caseId, [noteId], { recipientIds }),
          world().officer,
          'input',
        )
      ).issues
    expect(await issues([])).toMatchObject([{ path: 'recipientIds', key: 'recipients_needed' }])
    expect(await issues([world().home.id])).toMatchObject([{ path: 'recipientIds', key: 'recipient_own' }])
    expect(await issues([world().partner.id, world().third.id])).toMatchObject([
      { path: 'recipientIds', key: 'recipient_not_active' },
    ])
  })

  test('refuses items of another agency or case, none at all, and an end that has passed', async () => {
    const caseId = await world().sharedCase()
    const theirs = await aNote(world(), caseId, 'Rail log', 'cui', world().partnerOfficer)
    const elsewhere = await aNote(world(), await world().ownCase())
    const own = await aNote(world(), caseId)
    const issue = async (itemIds: string[], more = {}) =>
      (
        await refuses(
          world(),
          requestRelease,
          oneOff(world(), caseId, itemIds, more),
          world().officer,
          'input',
        )
      ).issues[0]
    expect(await issue([own, theirs])).toMatchObject({ path: 'itemIds', key: 'items_not_own' })
    expect(await issue([elsewhere])).toMatchObject({ path: 'itemIds', key: 'items_not_own' })
    expect(await issue([])).toMatchObject({ path: 'itemIds', key: 'items_needed' })
    expect(await issue([own], { expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject({
      path: 'expiresAt',
      key: 'expiry_past',
    })
    expect(await issue([own], { handlingCode: 'H3' })).toMatchObject({
      path: 'caveats',
      key: 'caveats_needed',
    })
    const kinds = await refuses(
      world(),
      requestRelease,
      standing(world(), caseId, { itemKinds: [] }),
      world().officer,
      'input',
    )
    expect(kinds.issues).toMatchObject([{ path: 'itemKinds', key: 'kinds_needed' }])
  })

  test('keeps the kinds of what it names', async () => {
    const caseId = await world().sharedCase()
    const named = [await aNote(world(), caseId), await anExhibit(world(), caseId)]
    const releaseId = await ask(oneOff(world(), caseId, named), world().officer)
    const [row] = await world().admin`select item_kinds from releases where id = ${releaseId}`
    expect(row?.item_kinds).toEqual(['evidence', 'note'])
  })

  test('writes exactly this audit row', async () => {
    const caseId = await world().sharedCase()
    const input = oneOff(world(), caseId, [await aNote(world(), caseId)])
    await records(world(), 'releases.requested', () => execute(requestRelease, input, world().officer), {
      case_id: caseId,
      subject_type: 'release',
      owner_agency_id: world().home.id,
      facts: {
        number: expect.stringMatching(/^REL-\d{4}-\d{5}$/),
        kind: 'one_off',
        items: 1,
        recipientIds: [world().partner.id],
        handlingCode: 'H0',
      },
    })
  })
})
