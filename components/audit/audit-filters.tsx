import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { FilterBar, FilterSelect, FilterText } from '#components/ui/filter-bar.tsx'
import { auditOutcome } from '#server/audit/schema.ts'
import { isFiltered, type ListChoice } from './list-params.ts'

type Props = { choice: ListChoice; choices: Viewed['audit']['listChoices'] }

export function AuditFilters({ choice, choices }: Props) {
  const t = useTranslations('audit')
  return (
    <FilterBar label={t('filter.label')} action="/audit" clear={isFiltered(choice) ? '/audit' : undefined}>
      <FilterSelect
        name="officerId"
        label={t('filter.officer')}
        value={choice.officerId}
        anyLabel={t('filter.anyOfficer')}
        options={choices.officers.map(({ id, name, rank }) => ({
          value: id,
          label: `${rank} ${name}`.trim(),
        }))}
      />
      <FilterSelect
        name="agencyId"
        label={t('filter.agency')}
        value={choice.agencyId}
        anyLabel={t('filter.anyAgency')}
        options={choices.agencies.map(({ id, code }) => ({ value: id, label: code }))}
      />
      <FilterText name="caseNumber" label={t('filter.case')} value={choice.caseNumber} limit={20} />
      <ActionSelect value={choice.action} />
      <FilterSelect
        name="outcome"
        label={t('filter.outcome')}
        value={choice.outcome}
        anyLabel={t('filter.anyOutcome')}
        options={auditOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <FilterText name="from" type="date" label={t('filter.from')} value={choice.from} />
      <FilterText name="until" type="date" label={t('filter.until')} value={choice.until} />
    </FilterBar>
  )
}

/** All acts of a feature, or one of them; the words of the log are the list. */
function ActionSelect({ value }: { value?: string }) {
  const t = useTranslations('audit')
  const common = useTranslations('common')
  const words: Record<string, Record<string, string>> = t.raw('action')
  return (
    <label className="grid max-w-60 min-w-28 gap-0.5 text-xs text-quiet">
      {t('filter.action')}
      <select name="action" key={value} defaultValue={value ?? ''} className="control">
        <option value="">{t('filter.anyAction')}</option>
        {Object.entries(words).map(([feature, verbs]) => (
          <optgroup key={feature} label={common(`feature.${feature}`)}>
            <option value={`${feature}.`}>
              {t('filter.allOf', { feature: common(`feature.${feature}`) })}
            </option>
            {Object.entries(verbs).map(([verb, word]) => (
              <option key={verb} value={`${feature}.${verb}`}>
                {word}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
