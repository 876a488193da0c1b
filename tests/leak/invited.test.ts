import { beforeAll, expect, test } from 'vitest'
import { sharedClient } from '#db/client.ts'
import { acceptInvitation } from '#server/cases/accept-invitation.ts'
import { addNote } from '#server/cases/add-note.ts'
import { changeCase } from '#server/cases/change-case.ts'
import { getCase } from '#server/cases/get-case.ts'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { listCases } from '#server/cases/list-cases.ts'
import { execute } from '#server/kernel/execute.ts'
import { operationsOf } from '#server/kernel/rest.ts'
import { portalRouter } from '#server/router.ts'
import { theWorld } from '#tests/cases/world.ts'
import { aCase, type Person } from '#tests/support/makers.ts'
import { inputFor, names, rowsFor, tryIt } from './tried.ts'

/** Stands in every text of the file, and in none of the cover sheet. */
const secret = 'Zopilotillo'
const w = theWorld()
let caseId = ''
let invited: Person

beforeAll(async () => {
  invited = w().partnerManager
  const file = { summary: secret, legalAuthority: secret, reviewOn: '2031-04-07' }
  ;({ caseId } = await aCase(w().officer, { ...file, title: 'Visible cover' }))
  await execute(changeCase, { caseId, version: 1, summary: `${secret} again`, reason: secret }, w().officer)
  await execute(addNote, { caseId, body: secret, language: 'en', mark: 'protected_a' }, w().officer)
  await execute(inviteAgency, { caseId, agencyId: w().partner.id, purpose: 'Rail side' }, w().manager)
})

const mentions = (text: string) =>
  [secret, '2031-04-07', w().officer.officerId].filter((word) => text.includes(word))
/** Whoever opened the case, and which agencies take part, stands on the cover. */
const coverNames = ['case_covers', 'case_participations', 'officers']

test('by SQL, the manager of an agency that is only invited has the cover sheet and nothing of the file', async () => {
  const rows = await rowsFor(w().admin, invited)
  expect(rows.filter(({ text }) => text.includes('Visible cover')).map(({ table }) => table)).toEqual([
    'case_covers',
  ])
  expect(rows.filter(({ table, text }) => !coverNames.includes(table) && mentions(text).length > 0)).toEqual(
    [],
  )
  const covers = rows.filter(({ table }) => table === 'case_covers').map(({ text }) => text)
  expect(covers.filter((text) => text.includes(secret) || text.includes('2031-04-07'))).toEqual([])
})

test('the words of the file find nothing', async () => {
  const told = JSON.stringify({ kind: 'officer', officerId: invited.officerId, door: 'test' })
  const found = await sharedClient().begin(async (tx) => {
    await tx`select app.begin_act(${told}::text::jsonb)`
    return tx`select * from app.search('case', ${secret}, 10)`
  })
  expect([...found]).toEqual([])
})

test('no operation tells more; the lists and the cover show the invitation', async () => {
  const leaks: unknown[] = []
  const aiming = operationsOf(portalRouter).filter(
    (operation) => operation.kind === 'query' && names(operation, ['caseId']),
  )
  expect(aiming.length).toBeGreaterThan(8)
  const values = { caseId, noteId: crypto.randomUUID(), itemId: crypto.randomUUID(), reason: 'Wants to know' }
  for (const operation of aiming) {
    const input = inputFor(operation, { ...values, format: 'jsonl' })
    const answer = await tryIt(operation, input, invited)
    if (answer.said.includes(secret)) leaks.push({ operation: operation.name, ...answer })
  }
  expect(leaks).toEqual([])
  expect((await execute(getCase, { caseId }, invited)).full).toBeNull()
  const { cases } = await execute(listCases, { participation: 'invited' }, invited)
  expect(cases).toMatchObject([{ id: caseId, title: 'Visible cover', reviewOn: null }])
})

test('once it has accepted, the file is there', async () => {
  await execute(acceptInvitation, { caseId }, invited)
  const { full } = await execute(getCase, { caseId }, invited)
  expect(full).toMatchObject({ summary: `${secret} again`, reviewOn: '2031-04-07' })
  expect((await execute(listCases, { query: secret }, invited)).cases).toHaveLength(1)
})
