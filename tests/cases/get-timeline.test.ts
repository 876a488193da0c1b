import { describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { addTask } from '#server/cases/add-task.ts'
import { changeCase } from '#server/cases/change-case.ts'
import { closeCase } from '#server/cases/close-case.ts'
import { completeTask } from '#server/cases/complete-task.ts'
import { getTimeline } from '#server/cases/get-timeline.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('getTimeline', () => {
  const all = async (caseId: string, by = w().officer) =>
    (await execute(getTimeline, { caseId, limit: 100 }, by)).events

  test('tells what happened, newest first, to each agency what it may see', async () => {
    const caseId = await w().sharedCase()
    const item = { caseId, language: 'en', mark: 'protected_a' } as const
    await execute(changeCase, { caseId, version: 1, title: 'Two', purpose: 'More' }, w().officer)
    const { noteId } = await execute(addNote, { ...item, body: 'x' }, w().officer)
    const { taskId } = await execute(addTask, { ...item, title: 'Ask' }, w().officer)
    await execute(completeTask, { caseId, taskId }, w().officer)
    await execute(closeCase, { caseId, reason: 'Done' }, w().officer)
    const events = await all(caseId)
    expect(events.map((row) => row.kind)).toEqual([
      'closed',
      'task_done',
      'task_added',
      'note_added',
      'changed',
      'officer_assigned',
      'agency_joined',
      'agency_invited',
      'officer_assigned',
      'opened',
    ])
    expect(events[0]).toMatchObject({ kind: 'closed', by: { id: w().officer.officerId }, reason: 'Done' })
    expect(events[0]?.at).toBeInstanceOf(Date)
    expect(events.find((row) => row.kind === 'changed')?.fields.sort()).toEqual(['purpose', 'title'])
    expect(events.find((row) => row.kind === 'note_added')?.subject).toEqual({ type: 'note', id: noteId })
    expect(events.find((row) => row.kind === 'agency_joined')?.label).toBe(w().partner.code)
    const partners = (await all(caseId, w().partnerOfficer)).map((row) => row.kind)
    expect(partners).not.toContain('note_added')
    expect(partners).not.toContain('task_done')
    expect(partners).toContain('changed')
  })

  test('gives the whole in pages, nothing twice', async () => {
    const caseId = await w().sharedCase()
    const whole = (await all(caseId)).map((row) => row.id)
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await execute(getTimeline, { caseId, limit: 2, cursor }, w().officer)
      paged.push(...page.events.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(paged).toEqual(whole)
    expect(new Set(paged).size).toBe(paged.length)
  })

  test('is invisible to another agency', async () => {
    await expectHidden(execute(getTimeline, { caseId: await w().ownCase() }, w().outsider))
  })

  test('refuses an agency that is only invited, and records it', async () => {
    const caseId = await w().invitedCase()
    const act = execute(getTimeline, { caseId }, w().partnerManager)
    await w().expectDenied(act, 'cases.timeline', caseId, 'not-participating')
  })

  test('still answers for a closed case', async () => {
    const caseId = await w().ownCase()
    await w().close(caseId)
    expect(await all(caseId, w().reader)).not.toEqual([])
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    const events = await all(caseId, w().reader)
    await w().expectRow('cases.timeline-viewed', caseId, {
      officer_id: w().reader.officerId,
      facts: { shown: events.length },
    })
  })
})
