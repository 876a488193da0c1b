import { useTranslations } from 'next-intl'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Event } from './sentence.tsx'

type Fact = Event['facts'][string]

const inWords = (value: Fact): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

/** Everything that the log holds about one act: identifiers, numbers and codes, never content. */
export function EventFacts({ event }: { event: Event }) {
  const t = useTranslations('audit')
  const errors = useTranslations('errors')
  const reason = errors.has(`reason.${event.reason}`)
    ? `${errors(`reason.${event.reason}`)} (${event.reason})`
    : event.reason
  const rows: [string, string | null][] = [
    ['action', event.action],
    ['reason', reason],
    ['owner', event.ownerCode],
    ['case', event.caseNumber ?? event.caseId],
    ['request', event.requestNumber ?? event.requestId],
    ['subject', event.subjectId ? `${event.subjectType} ${event.subjectId}` : ''],
    ['door', t.has(`door.${event.door}`) ? t(`door.${event.door}`) : event.door],
    ['address', event.address],
    ['session', event.sessionId],
    ['token', event.tokenId],
    ['posting', event.postingId],
    ['id', event.id],
  ]
  return (
    <KeyValueList
      items={[
        { key: 'at', label: t('fact.at'), value: <Time value={event.at} show="exact" /> },
        ...rows.flatMap(([key, value]) =>
          value ? [{ key, label: t(`fact.${key}`), value: <bdi className="break-all">{value}</bdi> }] : [],
        ),
        ...Object.entries(event.facts).map(([key, value]) => ({
          key: `facts.${key}`,
          label: <code>{key}</code>,
          value: <bdi className="break-all">{inWords(value)}</bdi>,
        })),
      ]}
    />
  )
}
