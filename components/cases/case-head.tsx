import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { ChangedBar } from '#components/shell/changed-bar.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { TabsNav } from '#components/ui/tabs-nav.tsx'
import { CaseActs } from './case-acts.tsx'
import { CaseState, Mark } from './case-words.tsx'

export type Found = Viewed['cases']['get']

/** Number, title, kind, state, mark, agencies as a row of short names with country; then the tabs. */
export function CaseHead({ found }: { found: Found }) {
  const t = useTranslations('cases')
  const common = useTranslations('common')
  const { cover, participations, counts } = found
  const at = `/cases/${cover.id}`
  const many = (count: number) => (count >= 1000 ? common('atLeast', { count: 1000 }) : count)
  const partners = participations.filter(({ status }) => status === 'active' || status === 'invited')
  return (
    <header className="grid gap-3">
      <UsesMark marks={[cover.mark]} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span className="font-mono">{cover.number}</span>
        <span>{t(`kind.${cover.kind}`)}</span>
        <CaseState state={cover.state} />
        <Mark mark={cover.mark} />
      </p>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h1 lang={cover.language} className="max-w-[70ch]">
          {cover.title}
        </h1>
        <CaseActs found={found} />
      </div>
      <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm" aria-label={t('agencies')}>
        {partners.map(({ agencyId, code, country, status }) => (
          <li key={agencyId} className={status === 'invited' ? 'text-quiet' : undefined}>
            {code} <span className="text-xs text-quiet">{country}</span>
            {agencyId === found.lead.id ? <span className="text-xs"> ({t('leads')})</span> : null}
            {status === 'invited' ? <span className="text-xs"> ({t('participation.invited')})</span> : null}
          </li>
        ))}
      </ul>
      {found.full ? (
        <TabsNav
          label={t('parts')}
          tabs={[
            { href: at, label: t('overview'), exact: true },
            { href: `${at}/evidence`, label: t('evidence'), count: many(counts.evidence) },
            { href: `${at}/exhibits`, label: t('exhibits') },
            { href: `${at}/requests`, label: t('requests'), count: many(counts.requests) },
            { href: `${at}/notes`, label: t('notes'), count: many(counts.notes) },
            { href: `${at}/tasks`, label: t('tasks'), count: many(counts.tasks) },
            { href: `${at}/releases`, label: t('releases'), count: many(counts.releases) },
            { href: `${at}/timeline`, label: t('timeline') },
            { href: `${at}/access`, label: t('access') },
          ]}
        />
      ) : null}
      <ChangedBar caseId={cover.id} />
    </header>
  )
}
