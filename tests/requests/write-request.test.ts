import { beforeAll, describe, expect, test } from 'vitest'
import { days, hours } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { writeRequest } from '#server/requests/write-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase } from '#tests/support/makers.ts'
import { aWorld, fieldsOf, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('writeRequest', () => {
  test('keeps a draft to the author, and tells the managers when it is submitted at once', async () => {
    const draft = await execute(writeRequest, fieldsOf(world), world.author)
    expect(draft).toMatchObject({ state: 'draft', number: expect.stringMatching(/^RFI-\d{4}-\d{5}$/) })
    await refuses(world, getRequest, { requestId: draft.requestId }, world.manager, 'not-found')
    const { requestId } = await execute(writeRequest, fieldsOf(world, { next: 'submit' }), world.author)
    expect(await noticesTo(world, world.manager, requestId)).toEqual(['requests.submitted'])
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'awaiting_approval', due_at: null })
  })

  test('is invisible to another agency until it is sent', async () => {
    const { requestId } = await execute(writeRequest, fieldsOf(world, { next: 'submit' }), world.author)
    for (const person of [world.desk, world.outsider, world.colleague])
      await refuses(world, getRequest, { requestId }, person, 'not-found')
  })

  test('refuses an auditor and records it', () =>
    refuses(world, writeRequest, fieldsOf(world), world.auditor, 'no-case-role'))

  test('refuses a case that the officer does not see, only reads, or that is closed', async () => {
    const { caseId } = await aCase(world.author)
    const fields = fieldsOf(world, { caseId })
    await refuses(world, writeRequest, fields, world.colleague, 'not-found')
    await db.admin().begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update case_assignments set verbs = '{read}' where case_id = ${caseId}`
    })
    await refuses(world, writeRequest, fields, world.author, 'cannot-contribute')
    await db.admin().begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update cases set state = 'closed' where id = ${caseId}`
    })
    await refuses(world, writeRequest, fields, world.manager, 'case-closed')
  })

  test('writes exactly this audit row', () =>
    records(world, 'requests.written', () => execute(writeRequest, fieldsOf(world), world.author), {
      officer_id: world.author.officerId,
      facts: { state: 'draft', urgency: 'other', mark: 'protected_a' },
    }))

  test('names the field that is wrong', async () => {
    const issueOf = (more: Parameters<typeof fieldsOf>[1]) =>
      execute(writeRequest, fieldsOf(world, more), world.author).then(
        () => null,
        (error) => error.issues,
      )
    expect(await issueOf({ urgency: 'urgent_direct' })).toMatchObject([
      { path: 'urgencyReason', key: 'urgency_reason' },
    ])
    expect(await issueOf({ toAgencyId: world.asking.id })).toMatchObject([{ key: 'agency_own' }])
    const within = (ms: number) => new Date(Date.now() + ms).toISOString()
    expect(await issueOf({ dueAt: within(days(6)) })).toMatchObject([
      { path: 'dueAt', key: 'deadline_short', params: { hours: 168 } },
    ])
    expect(await issueOf({ dueAt: within(days(400)) })).toMatchObject([{ key: 'deadline_far' }])
    expect(await issueOf({ dueAt: within(days(7) + hours(1)) })).toBeNull()
    const secret: string = 'secret'
    expect(await issueOf({ mark: secret as 'cui' })).toMatchObject([{ path: 'mark' }])
  })
})
