import { describe, expect, test } from 'vitest'
import { closeCase } from '#server/cases/close-case.ts'
import { getCase } from '#server/cases/get-case.ts'
import { listRevisions } from '#server/cases/list-revisions.ts'
import { reopenCase } from '#server/cases/reopen-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('reopenCase', () => {
  const closed = async () => {
    const caseId = await w().sharedCase()
    await execute(closeCase, { caseId, reason: 'Done' }, w().manager)
    return caseId
  }
  const reopen = (caseId: string, by = w().officer) => execute(reopenCase, { caseId, reason: 'New lead' }, by)

  test('opens it again and keeps both moves in its history', async () => {
    const caseId = await closed()
    await reopen(caseId)
    expect(await execute(getCase, { caseId }, w().partnerOfficer)).toMatchObject({
      cover: { state: 'open' },
      full: { closedAt: null, closeReason: '' },
      may: { contribute: true },
    })
    const { revisions } = await execute(listRevisions, { caseId }, w().officer)
    expect(revisions.map((row) => [row.reason, row.changes.state?.to])).toEqual([
      ['New lead', 'open'],
      ['Done', 'closed'],
    ])
    expect(await w().told(w().partnerOfficer, 'cases.reopened', caseId)).toBe(1)
  })

  test('is invisible to another agency', async () => {
    await expectHidden(reopen(await closed(), w().outsider))
  })

  test('refuses who does not hold close, and records it', async () => {
    const caseId = await closed()
    await w().expectDenied(reopen(caseId, w().reader), 'cases.reopen', caseId, 'needs-close')
  })

  test('refuses an open case', async () => {
    await expectCode(reopen(await w().ownCase()), 'precondition', 'case-open')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await closed()
    await reopen(caseId)
    await w().expectRow('cases.reopened', caseId, { officer_id: w().officer.officerId, reason: 'New lead' })
  })
})
