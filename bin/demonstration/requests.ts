import { requests } from '#db/seed/story/requests.ts'
import type { RefusalGround, StoryRequest } from '#db/seed/story/types-requests.ts'
import { acknowledgeRequest } from '#server/requests/acknowledge-request.ts'
import { addInternalNote } from '#server/requests/add-internal-note.ts'
import { answerRequest } from '#server/requests/answer-request.ts'
import { approveRequest } from '#server/requests/approve-request.ts'
import { askClarification } from '#server/requests/ask-clarification.ts'
import { assignRequest } from '#server/requests/assign-request.ts'
import { closeRequest } from '#server/requests/close-request.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { refuseRequest } from '#server/requests/refuse-request.ts'
import { replyRequest } from '#server/requests/reply-request.ts'
import { withdrawRequest } from '#server/requests/withdraw-request.ts'
import { writeRequest } from '#server/requests/write-request.ts'
import { markOf } from './cases.ts'
import { letGo } from './let-go.ts'
import { managerOf, officerOf } from './people.ts'
import type { Script } from './script.ts'

const grounds = {
  not_held: 'not_available',
  not_competent: 'other',
  needs_judicial_assistance: 'no_legal_basis',
  ongoing_investigation: 'harms_investigation',
  third_party_originator: 'other',
  purpose_not_covered: 'no_legal_basis',
  disproportionate: 'disproportionate',
  risk_of_mistreatment: 'harms_person',
} as const satisfies Record<RefusalGround, string>

export function storyRequests(script: Script): void {
  for (const one of requests) playRequest(script, one)
}

function playRequest(script: Script, one: StoryRequest): void {
  const requestId = () => script.id('request', one.slug)
  script.scene(one.written.at, async () => {
    const made = await script.act(writeRequest, one.written.by, {
      toAgencyId: script.id('agency', one.to),
      caseId: one.case ? script.id('case', one.case) : null,
      ...one.form,
      subject: one.subject,
      question: one.asked,
      language: one.language,
      purpose: one.purpose,
      legalBasis: one.legalBasis,
      mark: one.mark,
      urgency: one.urgency,
      urgencyReason: one.urgencyReason ?? '',
      next: one.state === 'draft' ? 'draft' : 'submit',
    })
    script.ids.set(`request:${one.slug}`, made.requestId)
  })
  const { approved, acknowledged, assigned, refused, closed, withdrawn } = one
  if (approved)
    script.scene(approved.at, async () => {
      const { version } = await script.act(getRequest, approved.by, { requestId: requestId() })
      await script.act(approveRequest, approved.by, { requestId: requestId(), version })
    })
  if (acknowledged)
    script.scene(acknowledged.at, async () => {
      await script.act(acknowledgeRequest, acknowledged.by, { requestId: requestId() })
    })
  if (assigned)
    script.scene(assigned.at, async () => {
      await script.act(assignRequest, assigned.by, {
        requestId: requestId(),
        officerId: script.id('officer', assigned.to),
      })
    })
  for (const said of one.thread)
    script.scene(said.at, async () => {
      const operation = {
        clarification_asked: askClarification,
        clarification_given: replyRequest,
        message: addInternalNote,
      }[said.kind]
      await script.act(operation, said.by, {
        requestId: requestId(),
        body: said.text,
        language: said.language,
      })
    })
  for (const answer of one.answers) {
    let releaseId = ''
    script.scene(answer.at, async () => {
      const made = await script.act(answerRequest, answer.by, {
        requestId: requestId(),
        body: answer.text,
        language: answer.language,
        outcome: answer.partial ? 'partial' : 'full',
        mark: markOf(answer.by),
        evidenceIds: answer.evidence.map((slug) => script.id('evidence', slug)),
      })
      releaseId = made.releaseId
    })
    script.scene(answer.at + 0.03, async () => {
      await letGo(script, managerOf(officerOf(answer.by).agency, answer.by), releaseId)
    })
  }
  if (refused)
    script.scene(refused.at, async () => {
      const by = officerOf(refused.by).role === 'manager' ? refused.by : managerOf(one.to)
      await script.act(refuseRequest, by, {
        requestId: requestId(),
        ground: grounds[refused.ground],
        reason: refused.text,
      })
    })
  if (closed)
    script.scene(closed.at, async () => {
      await script.act(closeRequest, closed.by, { requestId: requestId() })
    })
  if (withdrawn)
    script.scene(withdrawn.at, async () => {
      await script.act(withdrawRequest, withdrawn.by, { requestId: requestId(), reason: withdrawn.reason })
    })
}
