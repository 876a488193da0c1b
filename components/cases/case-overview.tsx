import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Day } from '#components/ui/day.tsx'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { CaseEvents } from './case-events.tsx'
import type { Found } from './case-head.tsx'
import { Mark } from './case-words.tsx'

type Events = Viewed['cases']['timeline']['events']

/** The officer's words and, where they say something else, those of the published heading. */
function Goods({ cover: { commodity, hsCode, hsWords } }: Pick<Found, 'cover'>) {
  const isOwn = commodity !== '' && commodity !== hsWords.slice(0, 200)
  return (
    <>
      {isOwn ? <bdi>{commodity}</bdi> : null}
      {isOwn && hsCode ? ' · ' : null}
      {hsCode ? `HS ${hsCode}` : null}
      {hsWords ? (
        <span lang="en" className="block text-quiet">
          {hsWords}
        </span>
      ) : null}
    </>
  )
}

/** What it is in five lines, what waits, the last ten events; who is on it at the side. */
export function CaseOverview({ found, events }: { found: Found; events: Events }) {
  const t = useTranslations('cases')
  const { cover, full, waits, officers } = found
  const facts = [
    { key: 'offence', label: t('offence'), value: cover.offence },
    ...(cover.commodity || cover.hsCode
      ? [
          {
            key: 'commodity',
            label: t('commodity'),
            value: <Goods cover={cover} />,
          },
        ]
      : []),
    { key: 'purpose', label: t('purpose'), value: cover.purpose },
    ...(full ? [{ key: 'authority', label: t('legalAuthority'), value: full.legalAuthority }] : []),
    { key: 'mark', label: t('mark'), value: <Mark mark={cover.mark} /> },
    { key: 'opened', label: t('openedAt'), value: <Time value={cover.openedAt} show="exact" /> },
    ...(full?.reviewOn
      ? [{ key: 'review', label: t('reviewOn'), value: <Day value={full.reviewOn} /> }]
      : []),
    ...(full?.closedAt
      ? [
          {
            key: 'closed',
            label: t('closedAt'),
            value: (
              <>
                <Time value={full.closedAt} show="exact" /> · {full.closeReason}
              </>
            ),
          },
        ]
      : []),
  ]
  const waiting = [
    ...waits.tasks.map((task) => ({
      key: task.id,
      href: `/cases/${cover.id}/tasks`,
      label: task.title,
      at: task.dueAt,
    })),
    ...waits.requests.map((request) => ({
      key: request.id,
      href: `/requests/${request.id}`,
      label: `${request.number} · ${request.subject}`,
      at: request.dueAt,
    })),
    ...waits.releases.map((release) => ({
      key: release.id,
      href: `/releases/${release.id}`,
      label: t('releaseWaits', { number: release.number }),
      at: release.requestedAt,
    })),
  ]
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid content-start gap-6">
        {waits.invitation ? (
          <Notice tone="wait" title={t('invitationTitle')}>
            {waits.invitation.purpose}
          </Notice>
        ) : null}
        {full ? (
          <section aria-labelledby="summary">
            <h2 id="summary">{t('summary')}</h2>
            <p lang={cover.language} className="measure mt-2 whitespace-pre-line">
              {full.summary}
            </p>
          </section>
        ) : (
          <p className="text-quiet">{t('coverOnly')}</p>
        )}
        {waiting.length > 0 ? (
          <section aria-labelledby="waits">
            <h2 id="waits">{t('waits')}</h2>
            <ul className="mt-2 grid border-t border-hairline">
              {waiting.map(({ key, href, label, at }) => (
                <li key={key} className="flex justify-between gap-4 border-b border-hairline py-1.5 text-sm">
                  <TextLink href={href}>{label}</TextLink>
                  {at ? <Time value={at} /> : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {full ? (
          <section aria-labelledby="events" className="grid gap-2">
            <h2 id="events">{t('lastEvents')}</h2>
            <CaseEvents events={events} since={found.lastVisitAt} />
          </section>
        ) : null}
      </div>
      <aside
        aria-label={t('facts')}
        className="grid content-start gap-6 lg:border-s lg:border-hairline lg:ps-6"
      >
        <KeyValueList items={facts} />
        {officers.length > 0 ? (
          <section aria-labelledby="people">
            <h2 id="people" className="text-base">
              {t('people')}
            </h2>
            <ul className="mt-1 grid gap-1 text-sm">
              {officers.map((officer) => (
                <li key={officer.officerId}>
                  {`${officer.rank} ${officer.name}`.trim()}{' '}
                  <span className="text-xs text-quiet">{officer.agencyCode}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </aside>
    </div>
  )
}
