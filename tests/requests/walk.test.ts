import { beforeAll, expect, test } from 'vitest'
import { clock, days, hours } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { acknowledgeRequest } from '#server/requests/acknowledge-request.ts'
import { addInternalNote } from '#server/requests/add-internal-note.ts'
import { answerRequest } from '#server/requests/answer-request.ts'
import { approveRequest } from '#server/requests/approve-request.ts'
import { askClarification } from '#server/requests/ask-clarification.ts'
import { assignRequest } from '#server/requests/assign-request.ts'
import { changeDraft } from '#server/requests/change-draft.ts'
import { closeRequest } from '#server/requests/close-request.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { listRequests } from '#server/requests/list-requests.ts'
import { replyRequest } from '#server/requests/reply-request.ts'
import { sendBackRequest } from '#server/requests/send-back-request.ts'
import { submitRequest } from '#server/requests/submit-request.ts'
import { writeRequest } from '#server/requests/write-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase } from '#tests/support/makers.ts'
import { anExhibit, answerFields, aWorld, fieldsOf, noticesTo, releaseAnswer, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

test('a request goes its whole way between two agencies', async () => {
  const { author, manager, desk, officer, chief, colleague, outsider } = world
  const asked = await aCase(author)
  const held = await aCase(officer)
  const exhibit = await anExhibit(db.admin(), held.caseId, officer)
  const fields = fieldsOf(world, { caseId: asked.caseId })
  const { requestId, number } = await execute(writeRequest, fields, author)
  expect(number).toMatch(/^RFI-\d{4}-\d{5}$/)

  const changed = await execute(changeDraft, { ...fields, requestId, version: 1, subject: 'Better' }, author)
  await execute(submitRequest, { requestId }, author)
  await execute(sendBackRequest, { requestId, reason: 'Say which yard.' }, manager)
  const back = await execute(getRequest, { requestId }, author)
  expect(back).toMatchObject({ state: 'draft', decisionReason: 'Say which yard.', may: { submit: true } })
  await execute(changeDraft, { ...fields, requestId, version: back.version, subject: 'Best' }, author)
  await execute(submitRequest, { requestId }, author)
  await expect(execute(getRequest, { requestId }, desk)).rejects.toMatchObject({ code: 'not-found' })
  const read = await execute(getRequest, { requestId }, manager)
  expect(read.version).toBeGreaterThan(changed.version)
  await execute(approveRequest, { requestId, version: read.version }, manager)

  const arrived = await execute(getRequest, { requestId }, desk)
  expect(arrived).toMatchObject({ box: 'in', state: 'sent', case: null, decisionReason: '' })
  expect(arrived.may).toMatchObject({ acknowledge: true, refuse: false, reply: false })
  await expect(execute(getRequest, { requestId }, officer)).rejects.toMatchObject({ code: 'not-found' })
  await execute(acknowledgeRequest, { requestId }, desk)
  await execute(assignRequest, { requestId, officerId: officer.officerId }, desk)

  const message = { requestId, body: 'Which month?', language: 'en' as const }
  const before = await execute(getRequest, { requestId }, author)
  await execute(askClarification, message, officer)
  await execute(addInternalNote, { ...message, body: 'Ask the yard.' }, officer)
  clock.advance(days(2))
  await execute(replyRequest, { ...message, body: 'March.' }, author)
  const after = await execute(getRequest, { requestId }, author)
  const gained = (after.clock.dueAt?.getTime() ?? 0) - (before.clock.dueAt?.getTime() ?? 0)
  expect(Math.abs(gained - days(2))).toBeLessThan(hours(0.01))
  expect(after.messages.map((one) => one.body)).toEqual(['Which month?', 'March.'])
  expect((await execute(getRequest, { requestId }, chief)).messages).toHaveLength(3)

  const answer = await execute(answerRequest, { requestId, ...answerFields, evidenceIds: [exhibit] }, officer)
  expect((await execute(getRequest, { requestId }, author)).answers).toEqual([])
  expect(await execute(getRequest, { requestId }, chief)).toMatchObject({
    answerAwaits: true,
    state: 'assigned',
    answers: [{ release: { state: 'awaiting' }, evidence: [{ itemId: exhibit }] }],
  })
  await releaseAnswer(world, answer.releaseId)
  expect(await execute(getRequest, { requestId }, author)).toMatchObject({
    state: 'answered',
    answers: [{ body: answerFields.body, mark: 'cui', evidence: [{ itemId: exhibit }] }],
  })
  await execute(closeRequest, { requestId }, author)

  const numbersOf = async (box: 'in' | 'out', person: typeof author) =>
    (await execute(listRequests, { box }, person)).requests.map((row) => row.number)
  expect(await numbersOf('out', author)).toEqual([number])
  expect(await numbersOf('out', manager)).toEqual([number])
  expect(await numbersOf('in', officer)).toEqual([number])
  expect(await numbersOf('in', desk)).toEqual([number])
  expect(await numbersOf('in', outsider)).toEqual([])
  expect(await numbersOf('out', colleague)).toEqual([])
  expect(await noticesTo(world, author, requestId)).toEqual([
    'requests.sent-back',
    'requests.approved',
    'requests.acknowledged',
    'requests.clarification-asked',
    'releases.received',
  ])
  expect(await noticesTo(world, officer, requestId)).toEqual([
    'requests.assigned',
    'requests.replied',
    'releases.approved',
    'requests.closed',
  ])
})
