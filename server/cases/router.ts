import { router, serve } from '#server/kernel/trpc.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { addNote } from './add-note.ts'
import { addTask } from './add-task.ts'
import { approveInvitation } from './approve-invitation.ts'
import { assignOfficer } from './assign-officer.ts'
import { changeCase } from './change-case.ts'
import { changeNote } from './change-note.ts'
import { changeTask } from './change-task.ts'
import { closeCase } from './close-case.ts'
import { completeTask } from './complete-task.ts'
import { declineInvitation } from './decline-invitation.ts'
import { denyOfficer } from './deny-officer.ts'
import { endAssignment } from './end-assignment.ts'
import { endDenial } from './end-denial.ts'
import { explainAccess } from './explain-access.ts'
import { exportCase } from './export-case.ts'
import { getCase } from './get-case.ts'
import { getTimeline } from './get-timeline.ts'
import { handOverLead } from './hand-over-lead.ts'
import { inviteAgency } from './invite-agency.ts'
import { listCases } from './list-cases.ts'
import { listNoteRevisions } from './list-note-revisions.ts'
import { listNotes } from './list-notes.ts'
import { listRevisions } from './list-revisions.ts'
import { listTasks } from './list-tasks.ts'
import { openCase } from './open-case.ts'
import { refuseInvitation } from './refuse-invitation.ts'
import { reopenCase } from './reopen-case.ts'
import { reopenTask } from './reopen-task.ts'
import { withdrawAgency } from './withdraw-agency.ts'

export const casesRouter = router({
  list: serve(listCases),
  get: serve(getCase),
  open: serve(openCase),
  change: serve(changeCase),
  listRevisions: serve(listRevisions),
  close: serve(closeCase),
  reopen: serve(reopenCase),
  handOverLead: serve(handOverLead),
  invite: serve(inviteAgency),
  approveInvitation: serve(approveInvitation),
  refuseInvitation: serve(refuseInvitation),
  acceptInvitation: serve(acceptInvitation),
  declineInvitation: serve(declineInvitation),
  withdraw: serve(withdrawAgency),
  assign: serve(assignOfficer),
  endAssignment: serve(endAssignment),
  deny: serve(denyOfficer),
  endDenial: serve(endDenial),
  explainAccess: serve(explainAccess),
  addNote: serve(addNote),
  changeNote: serve(changeNote),
  listNotes: serve(listNotes),
  listNoteRevisions: serve(listNoteRevisions),
  addTask: serve(addTask),
  changeTask: serve(changeTask),
  completeTask: serve(completeTask),
  reopenTask: serve(reopenTask),
  listTasks: serve(listTasks),
  timeline: serve(getTimeline),
  export: serve(exportCase),
})
