import { describe, expect, test } from 'vitest'
import { changeCase } from '#server/cases/change-case.ts'
import { listRevisions } from '#server/cases/list-revisions.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('listRevisions', () => {
  test('lists newest first, a page at a time', async () => {
    const caseId = await w().ownCase()
    for (const version of [1, 2, 3])
      await execute(changeCase, { caseId, version, title: `T${version}` }, w().officer)
    const first = await execute(listRevisions, { caseId, limit: 2 }, w().reader)
    expect(first.revisions.map((row) => row.version)).toEqual([4, 3])
    const rest = await execute(listRevisions, { caseId, limit: 2, cursor: first.next ?? '' }, w().reader)
    expect(rest).toMatchObject({ revisions: [{ version: 2 }], next: null })
  })

  test('is invisible to another agency', async () => {
    await expectHidden(execute(listRevisions, { caseId: await w().ownCase() }, w().outsider))
  })

  test('refuses an agency that is only invited, and records it', async () => {
    const caseId = await w().invitedCase()
    const act = execute(listRevisions, { caseId }, w().partnerManager)
    await w().expectDenied(act, 'cases.listRevisions', caseId, 'not-participating')
  })

  test('still answers for a closed case', async () => {
    const caseId = await w().ownCase()
    await w().close(caseId)
    expect(await execute(listRevisions, { caseId }, w().reader)).toEqual({ revisions: [], next: null })
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    await execute(listRevisions, { caseId }, w().reader)
    await w().expectRow('cases.revisions-listed', caseId, {
      officer_id: w().reader.officerId,
      facts: { shown: 0 },
    })
  })
})
