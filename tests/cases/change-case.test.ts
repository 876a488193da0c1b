import { describe, expect, test } from 'vitest'
import { changeCase } from '#server/cases/change-case.ts'
import { listRevisions } from '#server/cases/list-revisions.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('changeCase', () => {
  test('changes what is given and keeps what stood there', async () => {
    const caseId = await w().ownCase()
    const changed = await execute(
      changeCase,
      { caseId, version: 1, title: 'Two containers', reviewOn: '2027-01-31', reason: 'Second seal' },
      w().officer,
    )
    expect(changed).toEqual({ version: 2, changed: ['title', 'reviewOn'] })
    const { revisions } = await execute(listRevisions, { caseId }, w().officer)
    expect(revisions[0]).toMatchObject({
      version: 2,
      reason: 'Second seal',
      by: { id: w().officer.officerId },
      changes: {
        title: { from: 'Container of mixed contraband', to: 'Two containers' },
        reviewOn: { from: null, to: '2027-01-31' },
      },
    })
    expect(await w().told(w().reader, 'cases.changed', caseId)).toBe(1)
    expect(await execute(changeCase, { caseId, version: 2, title: 'Two containers' }, w().officer)).toEqual({
      version: 2,
      changed: [],
    })
  })

  test('shows whoever is second the text as it is now; of two at once one wins', async () => {
    const caseId = await w().ownCase()
    const both = await Promise.allSettled(
      ['One', 'Two'].map((title) => execute(changeCase, { caseId, version: 1, title }, w().officer)),
    )
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    await expect(
      execute(changeCase, { caseId, version: 1, title: 'Three' }, w().manager),
    ).rejects.toMatchObject({
      code: 'conflict',
      reason: 'changed-meanwhile',
      facts: { current: { version: 2, title: expect.stringMatching(/One|Two/) } },
    })
  })

  test('is invisible to another agency', async () => {
    const caseId = await w().ownCase()
    await expectHidden(execute(changeCase, { caseId, version: 1, title: 'x' }, w().outsider))
  })

  test('refuses who may only read, and a partner, and records it', async () => {
    const caseId = await w().sharedCase()
    const change = { caseId, version: 1, title: 'x' }
    await w().expectDenied(execute(changeCase, change, w().reader), 'cases.change', caseId, 'needs-manage')
    await expectCode(execute(changeCase, change, w().partnerManager), 'forbidden', 'not-lead')
  })

  test('refuses a closed case', async () => {
    const caseId = await w().ownCase()
    await w().close(caseId)
    await expectCode(
      execute(changeCase, { caseId, version: 1, title: 'x' }, w().officer),
      'precondition',
      'case-closed',
    )
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    await execute(
      changeCase,
      { caseId, version: 1, mark: 'protected_b', summary: 'Secret words' },
      w().officer,
    )
    await w().expectRow('cases.changed', caseId, {
      officer_id: w().officer.officerId,
      facts: { version: 2, fields: ['summary', 'mark'] },
    })
  })
})
