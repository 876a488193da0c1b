import type { RequestState } from '#db/schema/requests.ts'
import type { LoadedCase } from '#server/cases/load.ts'
import { holds } from '#server/cases/policy.ts'
import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'
import type { LoadedRequest } from './load.ts'

/** States from which each act goes on. */
export const goesFrom = {
  changeDraft: ['draft'],
  submit: ['draft'],
  approve: ['awaiting_approval'],
  sendBack: ['awaiting_approval'],
  acknowledge: ['sent'],
  assign: ['acknowledged', 'assigned'],
  askClarification: ['acknowledged', 'assigned'],
  reply: ['acknowledged', 'assigned'],
  answer: ['acknowledged', 'assigned', 'partly_answered'],
  refuse: ['sent', 'acknowledged', 'assigned'],
  close: ['answered', 'partly_answered', 'refused'],
  withdraw: ['draft', 'awaiting_approval', 'sent', 'acknowledged', 'assigned'],
} as const satisfies Record<string, readonly RequestState[]>

type Parties = Pick<LoadedRequest, 'fromAgencyId' | 'toAgencyId' | 'authorId' | 'assigneeId'>
type Subject = { request: Parties }

const worksCases = (actor: Officer) =>
  actor.roles.some((role) => role === 'liaison_officer' || role === 'investigator' || role === 'manager')
const isManager = (actor: Officer) => actor.roles.includes('manager')
const onDesk = (actor: Officer) => worksCases(actor) && (actor.onDesk || isManager(actor))
const isAuthor = (actor: Officer, request: Parties) => request.authorId === actor.officerId
const sends = (actor: Officer, request: Parties) => request.fromAgencyId === actor.agencyId
const receives = (actor: Officer, request: Parties) => request.toAgencyId === actor.agencyId

/** Auditors and administrators have no part in requests (rules.md, "People and capacity"). */
export const canListRequests = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'
/** Row security has answered already whether the request exists for the actor. */
export const canGetRequest = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'

export const canWriteRequest = (actor: Officer, subject: { case: LoadedCase | null }): Verdict => {
  if (!worksCases(actor)) return 'no-case-role'
  return subject.case === null || holds(actor, subject.case, 'contribute') || 'cannot-contribute'
}
export const canChangeDraft = (actor: Officer, subject: Subject & { case: LoadedCase | null }): Verdict =>
  isAuthor(actor, subject.request) ? canWriteRequest(actor, subject) : 'not-author'
export const canSubmitRequest = (actor: Officer, { request }: Subject): Verdict =>
  isAuthor(actor, request) || 'not-author'

/** Four eyes always: also a manager's own request waits for another manager. */
export const canApproveRequest = (actor: Officer, { request }: Subject): Verdict => {
  if (!sends(actor, request)) return 'not-sender'
  if (!isManager(actor)) return 'not-a-manager'
  return !isAuthor(actor, request) || 'four-eyes'
}
export const canSendBackRequest = canApproveRequest

export const canTakeInRequest = (actor: Officer, { request }: Subject): Verdict => {
  if (!receives(actor, request)) return 'not-receiver'
  return onDesk(actor) || 'not-desk'
}
/** The assigned officer, and the desk and managers of the receiving agency. */
export const canWorkRequest = (actor: Officer, { request }: Subject): Verdict => {
  if (!receives(actor, request)) return 'not-receiver'
  return request.assigneeId === actor.officerId || onDesk(actor) || 'not-assignee'
}
/** What the own agency knows is for those of the receiving agency who work the request. */
export const canCrossCheckRequest = canWorkRequest
export const canRefuseRequest = (actor: Officer, { request }: Subject): Verdict => {
  if (!receives(actor, request)) return 'not-receiver'
  return isManager(actor) || 'not-a-manager'
}
/** The author, and the desk and managers of the asking agency. */
export const canFollowRequest = (actor: Officer, { request }: Subject): Verdict => {
  if (!sends(actor, request)) return 'not-sender'
  return isAuthor(actor, request) || onDesk(actor) || 'not-author'
}
/** Only a durable job takes a request in; the gate has checked that it is the system. */
export const canRouteRequest = (): Verdict => true
/** Only a durable job climbs the ladder; the gate has checked that it is the system. */
export const canRemindRequest = (): Verdict => true
export const canAddInternalNote = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'

type Standing = LoadedRequest & { answerAwaits: boolean }

/** What the actor may do with the request now, for the page; each operation asks the same predicate again. */
export const actsOn = (actor: Officer, request: Standing) => {
  const subject = { request }
  const may = (act: keyof typeof goesFrom, verdict: Verdict) =>
    verdict === true && goesFrom[act].some((state) => state === request.state)
  const stopped = request.clockLeft !== null
  return {
    changeDraft: may('changeDraft', canSubmitRequest(actor, subject)),
    submit: may('submit', canSubmitRequest(actor, subject)),
    approve: may('approve', canApproveRequest(actor, subject)),
    sendBack: may('sendBack', canSendBackRequest(actor, subject)),
    acknowledge: may('acknowledge', canTakeInRequest(actor, subject)),
    assign: may('assign', canTakeInRequest(actor, subject)),
    askClarification: may('askClarification', canWorkRequest(actor, subject)),
    reply: stopped && may('reply', canFollowRequest(actor, subject)),
    answer: !request.answerAwaits && may('answer', canWorkRequest(actor, subject)),
    refuse: !request.answerAwaits && may('refuse', canRefuseRequest(actor, subject)),
    close: may('close', canFollowRequest(actor, subject)),
    withdraw: may('withdraw', canFollowRequest(actor, subject)),
    addInternalNote: canAddInternalNote(actor) === true,
    crossCheck: canCrossCheckRequest(actor, subject) === true,
  }
}
