import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Viewed } from '#components/api/types.ts'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { RequestDue } from './request-due.tsx'
import { RequestMark } from './request-mark.tsx'
import { RequestReminders } from './request-reminders.tsx'
import { RequestState } from './request-state.tsx'

export type Shown = Viewed['requests']['get']
type Person = { name: string; rank: string } | null
const nameOf = (person: Person) => (person ? `${person.rank} ${person.name}`.trim() : null)
const ended = ['answered', 'partly_answered', 'refused', 'closed', 'withdrawn']

export function RequestHead({ request, acts }: { request: Shown; acts: ReactNode }) {
  const t = useTranslations('requests')
  const at = (when: Date | null) => (when ? <Time value={when.toISOString()} show="both" /> : null)
  const by = (when: Date | null, person: Person) =>
    when ? (
      <>
        {at(when)} {nameOf(person)}
      </>
    ) : null
  const facts = [
    { key: 'route', value: t('route', { from: request.from?.code ?? '?', to: request.to?.code ?? '?' }) },
    { key: 'author', value: nameOf(request.author) },
    {
      key: 'case',
      value: request.case ? (
        <TextLink href={`/cases/${request.case.id}`}>{request.case.number}</TextLink>
      ) : null,
    },
    { key: 'kind', value: t(`kind.${request.kind}`) },
    { key: 'urgency', value: t(`urgency.${request.urgency}`) },
    { key: 'urgencyReason', value: request.urgencyReason ? <bdi>{request.urgencyReason}</bdi> : null },
    { key: 'purpose', value: <bdi>{request.purpose}</bdi> },
    { key: 'legalBasis', value: <bdi>{request.legalBasis}</bdi> },
    { key: 'sent', value: by(request.sentAt, request.approver) },
    { key: 'acknowledged', value: by(request.acknowledgedAt, request.acknowledger) },
    { key: 'assignee', value: nameOf(request.assignee) },
    { key: 'answered', value: at(request.answeredAt) },
    { key: 'closed', value: at(request.closedAt) },
    {
      key: 'taken',
      value: request.taken
        ? `${t(`taken.${request.taken.reason}`)}: ${request.taken.people.join(', ')}`
        : null,
    },
    {
      key: 'reminders',
      value: request.alarms.length > 0 ? <RequestReminders alarms={request.alarms} /> : null,
    },
  ]
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <p className="text-sm text-quiet">{request.number}</p>
          <h1 lang={request.language} dir="auto">
            {request.subject}
          </h1>
        </div>
        {acts}
      </div>
      <p id="request-state" tabIndex={-1} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <RequestState state={request.state} />
        <RequestDue clock={request.clock} ended={ended.includes(request.state) || !request.sentAt} />
        <RequestMark mark={request.mark} />
      </p>
      {request.state === 'draft' && request.decisionReason ? (
        <Notice tone="wait" title={t('sentBack')}>
          <bdi>{request.decisionReason}</bdi>
        </Notice>
      ) : null}
      {request.refusalGround ? (
        <Notice tone="stop" title={t('refusedBecause', { ground: t(`ground.${request.refusalGround}`) })}>
          <bdi>{request.decisionReason}</bdi>
        </Notice>
      ) : null}
      {request.state === 'withdrawn' ? (
        <Notice title={t('withdrawn')}>
          <bdi>{request.decisionReason}</bdi>
        </Notice>
      ) : null}
      {request.answerAwaits ? (
        <Notice tone="wait" title={t('answerAwaits.title')}>
          {t('answerAwaits.hint')}
        </Notice>
      ) : null}
      <KeyValueList
        items={facts
          .filter((fact) => fact.value !== null)
          .map((fact) => ({ ...fact, label: t(`fact.${fact.key}`) }))}
      />
    </header>
  )
}
