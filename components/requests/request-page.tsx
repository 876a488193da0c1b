import type { Viewed } from '#components/api/types.ts'
import { Words } from '#components/api/words.tsx'
import { AnswerForm } from './answer-form.tsx'
import { type Checked, CrossCheck } from './cross-check.tsx'
import { MessageForm, type MessageKind } from './message-form.tsx'
import { RequestActs } from './request-acts.tsx'
import { RequestDetails } from './request-details.tsx'
import { RequestHead, type Shown } from './request-head.tsx'
import { RequestThread } from './request-thread.tsx'

type Props = { request: Shown; options: Viewed['requests']['options'] | null; checked: Checked | null }

/** One request: what it is and how it stands, the conversation, and what comes next. */
export function RequestPage({ request, options, checked }: Props) {
  const { may } = request
  const partner = (request.box === 'in' ? request.from : request.to)?.code ?? ''
  const kinds: MessageKind[] = []
  if (may.reply) kinds.push('reply')
  if (may.askClarification) kinds.push('clarification')
  if (may.addInternalNote) kinds.push('internal')
  return (
    <Words features={['requests']}>
      <article className="grid gap-6">
        <RequestHead
          request={request}
          acts={
            <RequestActs
              requestId={request.id}
              number={request.number}
              version={request.version}
              partner={partner}
              may={may}
              assigneeId={request.assignee?.id ?? null}
              officers={options?.officers ?? []}
            />
          }
        />
        {checked ? <CrossCheck checked={checked} /> : null}
        <RequestDetails kind={request.kind} version={request.formVersion} details={request.details} />
        <RequestThread request={request} />
        <div className="grid gap-3">
          {kinds.map((kind) => (
            <MessageForm key={kind} requestId={request.id} kind={kind} />
          ))}
        </div>
        {may.answer ? (
          <AnswerForm
            requestId={request.id}
            partner={partner}
            purpose={request.purpose}
            legalBasis={request.legalBasis}
            exhibits={options?.evidence ?? []}
          />
        ) : null}
      </article>
    </Words>
  )
}
