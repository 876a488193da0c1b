import { router, serve } from '#server/kernel/trpc.ts'
import { acknowledgeRequest } from './acknowledge-request.ts'
import { addInternalNote } from './add-internal-note.ts'
import { answerRequest } from './answer-request.ts'
import { approveRequest } from './approve-request.ts'
import { askClarification } from './ask-clarification.ts'
import { assignRequest } from './assign-request.ts'
import { changeDraft } from './change-draft.ts'
import { closeRequest } from './close-request.ts'
import { crossCheckRequest } from './cross-check-request.ts'
import { getRequest } from './get-request.ts'
import { listCaseRequests } from './list-case-requests.ts'
import { listOptions } from './list-options.ts'
import { listRequests } from './list-requests.ts'
import { refuseRequest } from './refuse-request.ts'
import { remindRequest } from './remind-request.ts'
import { replyRequest } from './reply-request.ts'
import { routeRequest } from './route-request.ts'
import { sendBackRequest } from './send-back-request.ts'
import { submitRequest } from './submit-request.ts'
import { withdrawRequest } from './withdraw-request.ts'
import { writeRequest } from './write-request.ts'

export const requestsRouter = router({
  list: serve(listRequests),
  listForCase: serve(listCaseRequests),
  get: serve(getRequest),
  crossCheck: serve(crossCheckRequest),
  options: serve(listOptions),
  write: serve(writeRequest),
  changeDraft: serve(changeDraft),
  submit: serve(submitRequest),
  approve: serve(approveRequest),
  sendBack: serve(sendBackRequest),
  acknowledge: serve(acknowledgeRequest),
  assign: serve(assignRequest),
  askClarification: serve(askClarification),
  reply: serve(replyRequest),
  addInternalNote: serve(addInternalNote),
  answer: serve(answerRequest),
  refuse: serve(refuseRequest),
  remind: serve(remindRequest),
  route: serve(routeRequest),
  close: serve(closeRequest),
  withdraw: serve(withdrawRequest),
})
