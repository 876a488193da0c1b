import type postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { sharedClient } from '#db/client.ts'
import { listNotes } from '#server/cases/list-notes.ts'
import { downloadEvidence } from '#server/evidence/download-evidence.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'

import { anOfficer, type Person, unrecorded } from '#tests/support/makers.ts'
import { aNote, anApproved, anExhibit, approve, ask, notesOf, oneOff, theWorld } from './world.ts'

const world = theWorld()
/** What the portal's role finds past the gate: what a bug in the server could read. */
const asRole = <T>(by: Person, read: (tx: postgres.TransactionSql) => Promise<T>) =>
  sharedClient().begin(async (tx) => {
    await tx`select app.begin_act(${JSON.stringify({ kind: 'officer', officerId: by.officerId, now: clock.now().toISOString() })}::text::jsonb)`
    return read(tx)
  })
const set = (write: (tx: postgres.TransactionSql) => Promise<unknown>) => unrecorded(world().admin, write)

describe('withheld fields', () => {
  test('reach the receiver by no door, and the originator by all', async () => {
    const { partnerOfficer, officer, manager } = world()
    const caseId = await world().sharedCase()
    const itemId = await anExhibit(world(), caseId)
    await set(
      (tx) =>
        tx`update evidence set place = 'Yard 9', description = 'Behind the wall' where item_id = ${itemId}`,
    )
    const releaseId = await ask(oneOff(world(), caseId, [itemId]), officer)
    await set(
      (tx) =>
        tx`update releases set withheld = '{evidence.place,evidence.file,evidence.custody}' where id = ${releaseId}`,
    )
    await approve(releaseId, manager)
    const got = await execute(getEvidence, { itemId }, partnerOfficer)
    expect(got).toMatchObject({ place: '', sha256: '', description: 'Behind the wall', custody: [] })
    expect(got.withheld.sort()).toEqual(['evidence.custody', 'evidence.file', 'evidence.place'])
    await expect(
      execute(downloadEvidence, { itemId, reason: 'Interview' }, partnerOfficer),
    ).rejects.toMatchObject({
      reason: 'file-withheld',
    })
    expect(await execute(getEvidence, { itemId }, officer)).toMatchObject({ place: 'Yard 9', withheld: [] })
    const rows = await asRole(
      partnerOfficer,
      (tx) => tx`select place, sha256, withheld from shown_evidence where item_id = ${itemId}`,
    )
    expect(rows).toMatchObject([{ place: '', sha256: '' }])
    for (const column of [
      'place',
      'place_code',
      'sha256',
      'title',
      'description',
      'file_name',
      'collected_at',
    ])
      await expect(
        asRole(partnerOfficer, (tx) => tx`select ${tx(column)} from evidence`),
      ).rejects.toMatchObject({ code: '42501' })
    for (const table of ['notes', 'answers'])
      await expect(asRole(officer, (tx) => tx`select body from ${tx(table)}`)).rejects.toMatchObject({
        code: '42501',
      })
    // A condition must not see through the bar.
    expect(
      await asRole(partnerOfficer, (tx) => tx`select 1 from shown_evidence where place like 'Yard%'`),
    ).toHaveLength(0)
  })

  test('stay hidden only where every release hides them; an item’s own line stands before its release’s', async () => {
    const { partnerOfficer, officer, manager } = world()
    const caseId = await world().sharedCase()
    const [first, second] = [await aNote(world(), caseId, 'One'), await aNote(world(), caseId, 'Two')]
    const releaseId = await ask(oneOff(world(), caseId, [first, second]), officer)
    await set((tx) => tx`update releases set withheld = '{note.body}' where id = ${releaseId}`)
    await set(
      (tx) =>
        tx`update release_items set withheld = '{}' where release_id = ${releaseId} and item_id = ${second}`,
    )
    await approve(releaseId, manager)
    const bodies = async () =>
      (await execute(listNotes, { caseId, limit: 100 }, partnerOfficer)).notes.map((note) => note.body).sort()
    expect(await bodies()).toEqual(['', 'Two'])
    await approve(await ask(oneOff(world(), caseId, [first]), officer), manager)
    expect(await bodies()).toEqual(['One', 'Two'])
  })
})

describe('named recipients', () => {
  test('only the named officers see it; naming nobody reaches nobody', async () => {
    const { partnerOfficer, partnerManager, partner, officer, manager } = world()
    const caseId = await world().sharedCase()
    const other = await anOfficer(world().admin, partner)
    await world().assign(caseId, partnerManager, other, ['read'])
    const noteId = await aNote(world(), caseId)
    const releaseId = await ask(oneOff(world(), caseId, [noteId]), officer)
    const name = (ids: string[]) =>
      set(
        (tx) =>
          tx`update release_recipients set reach = 'named', officer_ids = ${ids} where release_id = ${releaseId}`,
      )
    await name([partnerOfficer.officerId])
    await approve(releaseId, manager)
    expect(await notesOf(caseId, partnerOfficer)).toEqual([noteId])
    for (const person of [other, partnerManager]) {
      expect(await notesOf(caseId, person)).toEqual([])
      for (const table of ['release_recipients', 'item_audiences', 'release_items', 'items', 'shown_notes'])
        expect(
          await asRole(
            person,
            (tx) =>
              tx`select 1 from ${tx(table)} t where to_jsonb(t)::text like ${`%${noteId}%`} or to_jsonb(t)::text like ${`%${releaseId}%`}`,
          ),
        ).toHaveLength(0)
    }
    await name([])
    expect(await notesOf(caseId, partnerOfficer)).toEqual([])
  })
})

describe('an agreement', () => {
  test('that ends or runs out takes with it what it carried, at once', async () => {
    const { partnerOfficer, manager, home } = world()
    const { caseId, noteId, releaseId } = await anApproved(world())
    const id = releaseId
    await set(async (tx) => {
      await tx`insert into agreements (id, number, kind, state, valid_from, created_by, created_by_agency_id, version_id)
        values (${id}, ${`AGR-${id}`}, 'mou', 'in_force', app.now() - interval '1 day', ${manager.officerId}, ${home.id}, ${id})`
      await tx`update releases set agreement_id = ${id}, agreement_version_id = ${id} where id = ${releaseId}`
    })
    expect(await notesOf(caseId, partnerOfficer)).toEqual([noteId])
    await set((tx) => tx`update agreements set state = 'ended' where id = ${id}`)
    expect(await notesOf(caseId, partnerOfficer)).toEqual([])
    await set(
      (tx) =>
        tx`update agreements set state = 'in_force', valid_until = ${new Date(clock.now().getTime() + days(2))} where id = ${id}`,
    )
    expect(await notesOf(caseId, partnerOfficer)).toEqual([noteId])
    clock.advance(days(3))
    try {
      expect(await notesOf(caseId, partnerOfficer)).toEqual([])
    } finally {
      clock.reset()
    }
  })
})
