import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { cases } from '#db/seed/story/cases.ts'
import type { AgencySlug, Mark, OfficerSlug, StoryCase } from '#db/seed/story/types.ts'
import { acceptInvitation } from '#server/cases/accept-invitation.ts'
import { addNote } from '#server/cases/add-note.ts'
import { addTask } from '#server/cases/add-task.ts'
import { assignOfficer } from '#server/cases/assign-officer.ts'
import { closeCase } from '#server/cases/close-case.ts'
import { completeTask } from '#server/cases/complete-task.ts'
import { declineInvitation } from '#server/cases/decline-invitation.ts'
import { handOverLead } from '#server/cases/hand-over-lead.ts'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { openCase } from '#server/cases/open-case.ts'
import { reopenCase } from '#server/cases/reopen-case.ts'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { cast, joinedAt, onCase } from './casts.ts'
import { managerOf, officerOf } from './people.ts'
import type { Script } from './script.ts'

const portInput = z.array(z.object({ code: z.string(), name: z.string() }))
const readPorts = () =>
  portInput
    .parse(JSON.parse(readFileSync('db/reference/ports.json', 'utf8')))
    .map(({ code, name }) => [code, name] as const)

const protectedMark: Record<string, Mark> = {
  rcmp: 'protected_a',
  cbsa: 'protected_a',
  sq: 'protected_a',
  hsi: 'cui',
  cbp: 'cui',
  dea: 'cui',
  atf: 'cui',
}
/** Mark of what an officer writes down without saying one: protected, in the words of the country. */
export const markOf = (officer: OfficerSlug): Mark =>
  protectedMark[officerOf(officer).agency] ?? 'confidencial'

export function storyCases(script: Script): void {
  for (const one of cases) playCase(script, one)
}

const ports = new Map(readPorts())
/** As an officer writes it: the name, and the UN/LOCODE beside it. */
const placeOf = (code: string) => (ports.has(code) ? `${ports.get(code)} (${code})` : code)

function playCase(script: Script, one: StoryCase): void {
  const caseId = () => script.id('case', one.slug)
  const firstLead: AgencySlug = officerOf(one.openedBy).agency

  script.scene(one.openedAt, async () => {
    const opened = await script.act(openCase, one.openedBy, {
      kind: one.kind,
      title: one.title,
      summary: one.summary,
      language: one.language,
      offence: one.offence,
      hsCode: one.commodity ?? '',
      legalAuthority: one.legalAuthority.reference,
      purpose: one.purpose,
      mark: one.mark,
      reviewOn: script.date(one.reviewAt).toISOString().slice(0, 10),
    })
    script.ids.set(`case:${one.slug}`, opened.caseId)
  })
  for (const {
    agency,
    status,
    invitedAt,
    answeredBy,
    answeredAt,
    withdrawnAt,
    reason = '',
  } of one.participants) {
    if (agency === firstLead) continue
    script.scene(invitedAt, async () => {
      await script.act(inviteAgency, managerOf(firstLead), {
        caseId: caseId(),
        agencyId: script.id('agency', agency),
        purpose: one.purpose,
      })
    })
    if (!answeredBy || answeredAt === undefined) continue
    script.scene(answeredAt, async () => {
      if (status === 'declined')
        await script.act(declineInvitation, answeredBy, {
          caseId: caseId(),
          reason: reason || 'No capacity now',
        })
      else await script.act(acceptInvitation, answeredBy, { caseId: caseId() })
    })
    if (status === 'withdrawn' && withdrawnAt !== undefined)
      script.scene(withdrawnAt, async () => {
        await script.act(withdrawAgency, answeredBy, {
          caseId: caseId(),
          agencyId: script.id('agency', agency),
          reason: reason || 'Nothing more to add',
        })
      })
  }
  const { handedOver } = one
  if (handedOver) {
    script.scene(one.openedAt + 0.3, async () => {
      await script.act(inviteAgency, managerOf(firstLead), {
        caseId: caseId(),
        agencyId: script.id('agency', one.lead),
        purpose: one.purpose,
      })
    })
    script.scene(one.openedAt + 0.5, async () => {
      await script.act(acceptInvitation, handedOver.acceptedBy, { caseId: caseId() })
    })
  }
  for (const officer of cast(one.slug)) {
    const { agency } = officerOf(officer)
    if (officer === one.openedBy) continue
    const since = joinedAt(one.slug, agency) ?? one.openedAt
    script.scene(since + 0.02, async () => {
      await script.act(assignOfficer, managerOf(agency), {
        caseId: caseId(),
        officerId: script.id('officer', officer),
        verbs: ['read', 'contribute', 'manage'],
      })
    })
  }
  for (const note of [
    ...one.notes,
    ...one.events.map((event) => ({
      ...event,
      mark: undefined,
      text: event.place ? `${event.text}\n${placeOf(event.place)}` : event.text,
    })),
  ])
    script.scene(onCase(one.slug, note.by, note.at), async () => {
      const made = await script.act(addNote, note.by, {
        caseId: caseId(),
        body: note.text,
        language: note.language,
        mark: note.mark ?? markOf(note.by),
      })
      if ('slug' in note) script.ids.set(`note:${note.slug}`, made.noteId)
    })
  for (const task of one.tasks) {
    // A task binds the own agency; one meant for a partner's officer is that officer's own to write down.
    const by =
      officerOf(task.createdBy).agency === officerOf(task.assignee).agency ? task.createdBy : task.assignee
    const here = [by, task.assignee].map(
      (officer) => joinedAt(one.slug, officerOf(officer).agency) ?? one.openedAt,
    )
    const made = Math.max(...here.map((since) => since + 0.1), Math.min(task.dueAt - 8, -0.5))
    let taskId = ''
    script.scene(made, async () => {
      const answer = await script.act(addTask, by, {
        caseId: caseId(),
        title: task.title,
        dueAt: script.date(Math.max(task.dueAt, made + 0.5)).toISOString(),
        assigneeId: script.id('officer', task.assignee),
        language: one.language,
        mark: markOf(by),
      })
      taskId = answer.taskId
    })
    if (task.doneAt !== undefined)
      script.scene(Math.max(task.doneAt, made + 0.1), async () => {
        await script.act(completeTask, task.assignee, { caseId: caseId(), taskId })
      })
  }
  const { closed } = one
  if (handedOver)
    script.scene(handedOver.at, async () => {
      const by = officerOf(handedOver.by).role === 'manager' ? handedOver.by : managerOf(handedOver.from)
      await script.act(handOverLead, by, {
        caseId: caseId(),
        agencyId: script.id('agency', officerOf(handedOver.acceptedBy).agency),
        reason: handedOver.reason,
      })
    })
  if (closed) {
    script.scene(closed.at, async () => {
      await script.act(closeCase, closed.by, { caseId: caseId(), reason: closed.reason })
    })
    const { reopened } = closed
    if (reopened)
      script.scene(reopened.at, async () => {
        await script.act(reopenCase, reopened.by, { caseId: caseId(), reason: reopened.reason })
      })
  }
}
