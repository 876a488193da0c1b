import { afterEach, describe, expect, test } from 'vitest'
import { acceptInvitation } from '#server/cases/accept-invitation.ts'
import { addTask } from '#server/cases/add-task.ts'
import { getCase } from '#server/cases/get-case.ts'
import { clock, hours, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { aCase } from '#tests/support/makers.ts'
import { expectHidden, theWorld } from './world.ts'

const w = theWorld()
afterEach(clock.reset)

describe('getCase', () => {
  test('gives the words of the published heading beside its code', async () => {
    const { caseId } = await aCase(w().officer, { hsCode: '240220', commodity: 'Two pallets' })
    const { cover } = await execute(getCase, { caseId }, w().officer)
    expect(cover).toMatchObject({ commodity: 'Two pallets', hsWords: 'Cigarettes; containing tobacco' })
  })

  test('shows the case, who is on it, what waits and what the reader may do', async () => {
    const caseId = await w().sharedCase()
    const task = { caseId, title: 'Ask the yard', language: 'en', mark: 'protected_a' } as const
    await execute(addTask, { ...task, assigneeId: w().officer.officerId }, w().officer)
    const seen = await execute(getCase, { caseId }, w().officer)
    expect(seen).toMatchObject({
      cover: { id: caseId, participation: 'active', isLead: true, state: 'open' },
      full: { summary: 'Seen at the rail yard.', openedBy: { id: w().officer.officerId } },
      lead: { code: w().home.code },
      verbs: ['read', 'contribute', 'manage', 'close'],
      may: { contribute: true, invite: false, proposeInvitation: true, handOver: false, close: true },
      counts: { tasks: 1, notes: 0, evidence: 0 },
      waits: { tasks: [{ title: 'Ask the yard' }], invitation: null },
      lastVisitAt: null,
    })
    expect(seen.participations.map((row) => [row.code, row.status])).toEqual([
      [w().home.code, 'active'],
      [w().partner.code, 'active'],
    ])
    expect(seen.officers.map((row) => [row.agencyCode, row.verbs !== null])).toEqual([
      [w().home.code, true],
      [w().home.code, true],
      [w().partner.code, false],
    ])
    expect((await execute(getCase, { caseId }, w().partnerOfficer)).counts.tasks).toBe(0)
    expect((await execute(getCase, { caseId }, w().reader)).may).toMatchObject({
      contribute: false,
      change: false,
      export: true,
    })
  })

  test('shows an invited agency the cover sheet only, and its manager the invitation', async () => {
    const caseId = await w().invitedCase()
    const cover = await execute(getCase, { caseId }, w().partnerManager)
    expect(cover).toMatchObject({
      cover: { participation: 'invited' },
      full: null,
      officers: [],
      verbs: [],
      may: { decideInvitation: true, contribute: false, export: false, deny: false },
      waits: { invitation: { purpose: 'Rail side of the route' } },
    })
    expect(JSON.stringify(cover)).not.toContain('Seen at the rail yard')
    await execute(acceptInvitation, { caseId }, w().partnerManager)
    expect((await execute(getCase, { caseId }, w().partnerManager)).full).not.toBeNull()
  })

  test('remembers the visit before this one, half an hour being one visit', async () => {
    const caseId = await w().ownCase()
    const first = clock.now().getTime()
    await execute(getCase, { caseId }, w().officer)
    clock.advance(hours(5))
    const second = await execute(getCase, { caseId }, w().officer)
    expect(Math.abs((second.lastVisitAt?.getTime() ?? 0) - first)).toBeLessThan(5000)
    clock.advance(minutes(5))
    const third = await execute(getCase, { caseId }, w().officer)
    expect(third.lastVisitAt).toEqual(second.lastVisitAt)
  })

  test('is invisible to another agency, to unassigned colleagues and to the auditor', async () => {
    const caseId = await w().ownCase()
    for (const person of [w().outsider, w().partnerManager, w().colleague, w().auditor])
      await expectHidden(execute(getCase, { caseId }, person))
  })

  test('shows a closed case, on which nothing may be added', async () => {
    const caseId = await w().ownCase()
    await w().close(caseId)
    expect((await execute(getCase, { caseId }, w().manager)).may).toMatchObject({
      contribute: false,
      invite: false,
      reopen: true,
      close: false,
    })
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    await execute(getCase, { caseId, reason: 'Handover' }, w().reader)
    await w().expectRow('cases.viewed', caseId, {
      officer_id: w().reader.officerId,
      subject_type: 'case',
      reason: 'Handover',
      facts: { cover: false },
    })
  })
})
