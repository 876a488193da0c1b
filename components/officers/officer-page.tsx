import { useTranslations } from 'next-intl'
import { AccessPanel } from '#components/accounts/access-panel.tsx'
import type { Viewed } from '#components/api/types.ts'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { State } from '#components/ui/state.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { OfficerActs } from './officer-acts.tsx'
import { OfficerStatus, Roles } from './officer-table.tsx'

type Shown = Viewed['officers']['get']

/** One officer: how to reach, in which capacity, and for administrators how the account stands. */
export function OfficerPage({ officer }: { officer: Shown }) {
  const t = useTranslations('officers')
  const common = useTranslations('common')
  const { officerId, version, status, fullName, rank, roles, onDesk, language, email, agency } = officer
  return (
    <article className="grid gap-6">
      <header className="grid gap-1">
        <h1>
          <bdi>{`${rank} ${fullName}`.trim()}</bdi>
        </h1>
        <OfficerStatus status={status} />
      </header>
      <KeyValueList
        items={[
          {
            key: 'agency',
            label: t('agency'),
            value: `${agency.code} · ${common(`country.${agency.country}`)}`,
          },
          { key: 'roles', label: t('role'), value: <Roles roles={roles} onDesk={onDesk} /> },
          { key: 'language', label: t('language'), value: common(`language.${language}`) },
          {
            key: 'email',
            label: t('email'),
            value: (
              <a href={`mailto:${email}`} className="link break-all">
                {email}
              </a>
            ),
          },
          ...(officer.reason
            ? [{ key: 'reason', label: t('reason'), value: <bdi>{officer.reason}</bdi> }]
            : []),
        ]}
      />
      {officer.mayAdminister ? (
        <OfficerActs officer={{ officerId, version, status, fullName, rank, roles, onDesk, language }} />
      ) : null}
      <OfficerPostings officer={officer} />
      <AccessPanel officerId={officerId} fullName={fullName} agencyId={agency.id} country={agency.country} />
    </article>
  )
}

function OfficerPostings({ officer }: { officer: Shown }) {
  const t = useTranslations('officers')
  const states = useTranslations('postings')
  return (
    <section aria-labelledby="postings" className="grid gap-2">
      <h2 id="postings">{t('postings')}</h2>
      {officer.postings.length === 0 ? <p className="text-sm text-quiet">{t('noPostings')}</p> : null}
      <ul className="grid gap-1">
        {officer.postings.map((posting) => (
          <li key={posting.id} className="flex flex-wrap items-baseline gap-x-3 text-sm">
            <TextLink href={`/postings/${posting.id}`}>
              {t(posting.officerId === officer.officerId ? 'postedTo' : 'sponsors', { place: posting.place })}
            </TextLink>
            <span>
              <Time value={posting.startsAt} show="date" /> – <Time value={posting.endsAt} show="date" />
            </span>
            <State tone={posting.state === 'agreed' ? 'done' : 'neutral'}>
              {states(`state.${posting.state}`)}
            </State>
          </li>
        ))}
      </ul>
    </section>
  )
}
