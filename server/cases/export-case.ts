import { clock } from '#server/kernel/clock.ts'
import { mostRestrictive } from '#server/kernel/marks.ts'
import { query } from '#server/kernel/operation.ts'
import { coverOf, fileOf } from './get-case.ts'
import { loadAgency, loadCase } from './load.ts'
import { loadExhibits, loadReleaseLines, loadRequestLines } from './load-dossier.ts'
import { loadNotes } from './load-notes.ts'
import { loadOfficers, loadParticipations, loadPerson } from './load-people.ts'
import { loadRevisions } from './load-revisions.ts'
import { loadTasks } from './load-tasks.ts'
import { loadTimeline } from './load-timeline.ts'
import { canReadFile } from './policy.ts'
import { exportCaseInput } from './schema.ts'

const most = 1000

/** The whole case as this officer sees it, in one recorded read; what a page on paper needs. */
export const exportCase = query({
  name: 'cases.export',
  action: 'cases.exported',
  input: exportCaseInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canReadFile,
  freshFactor: true,
  run: async ({ tx, actor, subject: found }) => {
    const page = { caseId: found.id, limit: most }
    const lead = await loadAgency(tx, found.leadAgencyId)
    const parts = await loadParticipations(tx, found.id)
    const history = await loadRevisions(tx, page)
    const notes = await loadNotes(tx, actor, found, page)
    const tasks = await loadTasks(tx, actor, found, page)
    const exhibits = await loadExhibits(tx, found.id, most + 1)
    const requests = await loadRequestLines(tx, found.id, most + 1)
    const releases = await loadReleaseLines(tx, found.id, most + 1)
    const timeline = await loadTimeline(tx, page)
    const marked = [...notes.notes, ...tasks.tasks, ...exhibits, ...requests]
    return {
      exportedAt: clock.now(),
      exportedBy: await loadPerson(tx, actor.officerId),
      case: { ...coverOf(found), ...fileOf(found), openedBy: await loadPerson(tx, found.openedBy) },
      lead: { id: lead.id, code: lead.code, names: lead.names, country: lead.country },
      participations: parts.map(({ proposedById: _, ...row }) => row),
      officers: await loadOfficers(tx, actor, found.id),
      revisions: history.revisions,
      notes: notes.notes,
      tasks: tasks.tasks,
      evidence: exhibits.slice(0, most),
      requests: requests.slice(0, most),
      releases: releases.slice(0, most),
      timeline: timeline.events,
      highestMark: mostRestrictive([found.mark, ...marked.map((row) => row.mark)]) ?? found.mark,
      complete:
        !(history.next || notes.next || tasks.next || timeline.next) &&
        [exhibits, requests, releases].every((rows) => rows.length <= most),
    }
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    reason: input.reason,
    facts: {
      notes: result.notes.length,
      tasks: result.tasks.length,
      evidence: result.evidence.length,
      complete: result.complete,
    },
  }),
})
