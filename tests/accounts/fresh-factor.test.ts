import { afterEach, beforeAll, expect, test } from 'vitest'
import { createToken } from '#server/accounts/create-token.ts'
import { demoCode } from '#server/accounts/demo-code.ts'
import { getAccount } from '#server/accounts/get-account.ts'
import { stepUp } from '#server/accounts/step-up.ts'
import { exportCase } from '#server/cases/export-case.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { hashOfToken } from '#server/kernel/door.ts'
import { execute } from '#server/kernel/execute.ts'
import { operationsOf } from '#server/kernel/rest.ts'
import { createOfficer } from '#server/officers/create-officer.ts'
import { portalRouter } from '#server/router.ts'
import { settings } from '#server/settings.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase, anAgency, auditRows } from '#tests/support/makers.ts'
import { anAccount, codeOf, type Holder, signedIn } from './world.ts'

const db = useDatabase()
let holder: Holder
let caseId = ''

beforeAll(async () => {
  holder = await anAccount(db.admin(), await anAgency(db.admin()), ['liaison_officer'])
  ;({ caseId } = await aCase(holder.person))
})
afterEach(() => {
  clock.reset()
  Object.assign(settings(), { demo: false })
})

const take = (by: Credential, id = caseId) => execute(exportCase, { caseId: id, reason: 'For court' }, by)
const wanted = { code: 'forbidden', reason: 'step-up-needed' }

test('what crosses a line, leaves the portal or changes rights asks for it', () => {
  const asking = operationsOf(portalRouter).filter((operation) => operation.freshFactor)
  expect(asking.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['accounts.createToken', 'accounts.renewRecoveryCodes', 'accounts.resetAccess'],
      ...['agencies.change', 'agencies.create', 'agencies.disable', 'agencies.enable'],
      ...['audit.export', 'cases.deny', 'cases.endDenial', 'cases.export', 'cases.handOverLead'],
      ...['officers.change', 'officers.create', 'officers.disable', 'officers.enable'],
      ...['postings.agree', 'postings.end', 'postings.propose', 'releases.approve', 'releases.revoke'],
    ]),
  )
})

test('a session needs a code of the last ten minutes; the refusal is recorded, and a code is enough', async () => {
  const session = await signedIn(holder)
  expect(await take(session)).toMatchObject({ case: { id: caseId } })
  clock.advance(minutes(10))
  const before = (await auditRows(db.admin(), 'cases.exported')).length
  await expect(take(session)).rejects.toMatchObject(wanted)
  expect(await auditRows(db.admin(), 'cases.exported')).toHaveLength(before)
  expect(await auditRows(db.admin(), 'cases.export.denied')).toMatchObject([
    { reason: 'step-up-needed', officer_id: holder.officerId, case_id: caseId },
  ])
  await execute(stepUp, { code: codeOf(holder.seed) }, session)
  expect(await take(session)).toMatchObject({ case: { id: caseId } })
})

test('whoever may not do it at all is not asked for a code', async () => {
  const stale = { ...holder.person, factorAt: '2020-01-01T00:00:00Z' }
  await expect(take(stale)).rejects.toMatchObject(wanted)
  await expect(take(stale, crypto.randomUUID())).rejects.toMatchObject({ code: 'not-found' })
  const asked = {
    agencyId: holder.agencyId,
    email: 'new@test.example',
    fullName: 'A. New',
    rank: 'Sgt.',
    roles: ['investigator' as const],
    onDesk: false,
    language: 'en' as const,
    reason: 'New in the unit',
  }
  await expect(execute(createOfficer, asked, stale)).rejects.toMatchObject({ reason: 'not-an-administrator' })
})

test('a token may not, whatever its scopes', async () => {
  const made = await execute(createToken, { name: 'x', scopes: ['cases:write'], days: 1 }, holder.person)
  const token: Credential = { kind: 'token', hash: hashOfToken(made.secret), address: '', door: 'rest' }
  await expect(take(token)).rejects.toMatchObject({ code: 'forbidden', reason: 'session-needed' })
})

test('in a demonstration the portal shows the code of the invented officer, and only there', async () => {
  const invented = await anAccount(db.admin(), { id: holder.agencyId })
  const session = await signedIn(invented)
  await expect(execute(demoCode, {}, session)).rejects.toMatchObject({ reason: 'no-demonstration' })
  Object.assign(settings(), { demo: true })
  clock.advance(minutes(10))
  for (let time = 0; time < 2; time += 1) {
    const { code } = await execute(demoCode, {}, session)
    expect(await execute(stepUp, { code: code ?? '' }, session)).toEqual({ refused: null })
  }
  // Both codes within the tolerance are spent: refused, not broken.
  expect(await execute(stepUp, { code: codeOf(invented.seed) }, session)).toEqual({ refused: 'code-refused' })
  expect((await execute(getAccount, {}, session)).recentFactor).toBe(true)
})
