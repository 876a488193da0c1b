import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { query } from '#server/kernel/operation.ts'
import { asReceiver } from '#server/releases/as-receiver.ts'
import { getRelease } from '#server/releases/get-release.ts'
import { previewRelease } from '#server/releases/preview-release.ts'
import {
  aNote,
  anApproved,
  anAwaiting,
  anExhibit,
  approve,
  ask,
  notesOf,
  oneOff,
  records,
  refuses,
  standing,
  theWorld,
} from './world.ts'

const world = theWorld()
const preview = async (releaseId: string, by = world().manager) => {
  const found = await execute(previewRelease, { releaseId }, by)
  const [recipient] = found.recipients
  if (!recipient) throw new Error('no recipient')
  return { ...found, ...recipient }
}

describe('previewRelease', () => {
  test('shows what the receiver then gets, word for word, and leaves no trace', async () => {
    const caseId = await world().sharedCase()
    const named = [await aNote(world(), caseId, 'Cachée sous des briques'), await anExhibit(world(), caseId)]
    const releaseId = await ask(oneOff(world(), caseId, named), world().officer)
    const before = await preview(releaseId)
    expect(before.seesNow).toEqual([])
    expect(before.hidden).toEqual([])
    expect(before.willSee).toEqual(before.held)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
    expect(await world().admin`select 1 from item_audiences where release_id = ${releaseId}`).toHaveLength(0)
    await approve(releaseId, world().manager)
    const got = await execute(getRelease, { releaseId }, world().partnerOfficer)
    expect(got.items).toEqual(before.willSee)
    expect((await preview(releaseId)).seesNow).toEqual(before.willSee)
  })

  test('says what of a standing release stays behind, and what was seen before', async () => {
    const caseId = await world().sharedCase()
    const low = await aNote(world(), caseId)
    const high = await aNote(world(), caseId, 'Source at the yard', 'protected_b')
    await approve(await ask(oneOff(world(), caseId, [low]), world().officer), world().manager)
    const { seesNow, willSee, hidden } = await preview(await ask(standing(world(), caseId), world().officer))
    expect(seesNow.map((view) => view.id)).toEqual([low])
    expect(willSee.map((view) => view.id)).toEqual([low])
    expect(hidden).toEqual([{ id: high, why: 'above_mark' }])
  })

  test('shows nothing of the receiver’s own to the asker', async () => {
    const caseId = await world().sharedCase()
    await aNote(world(), caseId, 'Partner only', 'cui', world().partnerOfficer)
    const own = await aNote(world(), caseId)
    const found = await preview(await ask(standing(world(), caseId), world().officer), world().officer)
    expect(found.willSee.map((view) => view.id)).toEqual([own])
  })

  test('shows nothing for an agency that has left', async () => {
    const { caseId, noteId, releaseId } = await anAwaiting(world())
    await execute(
      withdrawAgency,
      { caseId, agencyId: world().partner.id, reason: 'Done' },
      world().partnerManager,
    )
    const { willSee, hidden } = await preview(releaseId)
    expect(willSee).toEqual([])
    expect(hidden).toEqual([{ id: noteId, why: 'not_participating' }])
  })

  test('gives the actor back, also when the look fails', async () => {
    const { caseId } = await anAwaiting(world())
    const whoAfter = (fails: boolean) =>
      query({
        name: 'releases.probe',
        input: z.object({}),
        policy: () => true,
        run: async ({ tx, actor }) => {
          const look = async () => {
            if (fails) throw new Error('look failed')
            return 1
          }
          await asReceiver(tx, actor, world().partner, { look }).catch(() => 0)
          const [row] = await tx.execute(
            sql`select app.officer_id() as officer, app.case_reader() as reader, app.reads_case(${caseId}::uuid) as reads`,
          )
          return row
        },
        audit: { notRecorded: 'test' },
      })
    for (const fails of [false, true])
      expect(await execute(whoAfter(fails), {}, world().officer)).toEqual({
        officer: world().officer.officerId,
        reader: world().officer.officerId,
        reads: true,
      })
  })

  test('is invisible to another agency, and the receiver’s before the decision', async () => {
    const { releaseId } = await anAwaiting(world())
    await refuses(world(), previewRelease, { releaseId }, world().outsider, 'not-found')
    await refuses(world(), previewRelease, { releaseId }, world().partnerManager, 'not-found')
  })

  test('refuses the receiver and records it', async () => {
    const { releaseId } = await anApproved(world())
    await refuses(world(), previewRelease, { releaseId }, world().partnerManager, 'not-originator')
  })

  test('writes exactly this audit row', async () => {
    const { caseId, releaseId } = await anAwaiting(world())
    await records(world(), 'releases.previewed', () => preview(releaseId), {
      case_id: caseId,
      subject_id: releaseId,
      owner_agency_id: world().home.id,
      facts: { number: expect.any(String), kind: 'one_off', recipients: [world().partner.code], shown: 1 },
    })
  })
})
