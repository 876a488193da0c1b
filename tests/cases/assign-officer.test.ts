import { describe, expect, test } from 'vitest'
import { assignOfficer } from '#server/cases/assign-officer.ts'
import { denyOfficer } from '#server/cases/deny-officer.ts'
import { getCase } from '#server/cases/get-case.ts'
import { listCases } from '#server/cases/list-cases.ts'
import { execute } from '#server/kernel/execute.ts'
import { aCase, unrecorded } from '#tests/support/makers.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('assignOfficer', () => {
  test('lets the officer see the case, tells him, and gives other verbs the second time', async () => {
    const caseId = await w().ownCase()
    await expectHidden(execute(getCase, { caseId }, w().colleague))
    await w().assign(caseId, w().manager, w().colleague, ['contribute'])
    expect((await execute(getCase, { caseId }, w().colleague)).verbs).toEqual(['read', 'contribute'])
    expect((await execute(listCases, { mine: true }, w().colleague)).cases.map((row) => row.id)).toContain(
      caseId,
    )
    expect(await w().told(w().colleague, 'cases.officer-assigned', caseId)).toBe(1)
    await w().assign(caseId, w().manager, w().colleague, ['read'])
    expect((await execute(getCase, { caseId }, w().colleague)).verbs).toEqual(['read'])
  })

  test('lapses with the posting under which it was given', async () => {
    const caseId = await w().ownCase()
    const postingId = crypto.randomUUID()
    await unrecorded(
      w().admin,
      (
        tx,
      ) => tx`insert into postings (id, officer_id, home_agency_id, host_agency_id, place, sponsor_id, starts_at, ends_at, state, proposed_by)
        values (${postingId}, ${w().colleague.officerId}, ${w().home.id}, ${w().partner.id}, 'Laredo', ${w().partnerManager.officerId},
          now() - interval '1 day', now() + interval '1 day', 'agreed', ${w().manager.officerId})`,
    )
    await execute(
      assignOfficer,
      { caseId, officerId: w().colleague.officerId, verbs: ['read'], postingId },
      w().manager,
    )
    const posted = { ...w().colleague, postingId }
    expect((await execute(getCase, { caseId }, posted)).cover.id).toBe(caseId)
    await expectHidden(execute(getCase, { caseId }, w().colleague))
    const wrong = { caseId, officerId: w().reader.officerId, verbs: ['read' as const], postingId }
    await expectCode(execute(assignOfficer, wrong, w().manager), 'precondition', 'posting-not-current')
  })

  test('is invisible to another agency, and so are its officers', async () => {
    const caseId = await w().sharedCase()
    await expectHidden(w().assign(caseId, w().outsider, w().colleague, ['read']))
    await expectHidden(w().assign(caseId, w().partnerManager, w().colleague, ['read']))
  })

  test('refuses who may not manage, and verbs that the giver does not hold, and records it', async () => {
    const caseId = await w().ownCase()
    await w().expectDenied(
      w().assign(caseId, w().reader, w().colleague, ['read']),
      'cases.assign',
      caseId,
      'needs-manage',
    )
    await w().assign(caseId, w().manager, w().reader, ['manage'])
    await expectCode(w().assign(caseId, w().reader, w().colleague, ['close']), 'forbidden', 'verbs-not-held')
  })

  test('refuses an auditor, a denied person and a closed case', async () => {
    const caseId = await w().ownCase()
    await expectCode(
      w().assign(caseId, w().manager, w().auditor, ['read']),
      'precondition',
      'officer-not-eligible',
    )
    await execute(denyOfficer, { caseId, officerId: w().colleague.officerId, reason: 'Related' }, w().manager)
    await expectCode(
      w().assign(caseId, w().manager, w().colleague, ['read']),
      'precondition',
      'officer-denied',
    )
    await w().close(caseId)
    await expectCode(w().assign(caseId, w().manager, w().reader, ['read']), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = (await aCase(w().officer)).caseId
    await w().assign(caseId, w().manager, w().colleague, ['contribute'])
    await w().expectRow('cases.officer-assigned', caseId, {
      officer_id: w().manager.officerId,
      subject_type: 'officer',
      subject_id: w().colleague.officerId,
      facts: { verbs: ['contribute'], posting: null },
    })
  })
})
