import { useLocale, useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Time } from '#components/ui/time.tsx'
import { toLanguage } from '#i18n/languages.ts'

type Version = Viewed['agreements']['get']['versions'][number]

/** What one wording says: its terms, its articles, and which party has agreed to it. */
export function Wording({ version, open = false }: { version: Version; open?: boolean }) {
  const t = useTranslations('agreements')
  const common = useTranslations('common')
  const language = toLanguage(useLocale())
  const list = (group: 'purpose' | 'offence' | 'data', codes: readonly string[]) =>
    codes.map((code) => t(`${group}.${code}`)).join(', ')
  const facts = [
    ['purposes', list('purpose', version.purposes)],
    ['offences', list('offence', version.offences)],
    ['dataKinds', list('data', version.dataKinds)],
    ['highestMark', common(`mark.${version.highestMark}`)],
    ['retention', version.retentionDays ? t('days', { days: version.retentionDays }) : t('noLimit')],
    ['onwardLabel', t(`onward.${version.onward}`)],
  ] as const
  return (
    <details open={open} className="border-t border-line pt-3">
      <summary className="cursor-pointer text-lg font-semibold">
        {t('version', { version: version.version })} · {t(`versionState.${version.state}`)}
      </summary>
      <div className="mt-3 grid gap-5">
        {version.reason ? <p className="measure text-sm">{version.reason}</p> : null}
        <KeyValueList
          items={[
            ...facts.map(([key, value]) => ({ key, label: t(key), value })),
            {
              key: 'validFrom',
              label: t('validFrom'),
              value: <Time value={version.validFrom.toISOString()} show="date" />,
            },
            {
              key: 'validUntil',
              label: t('validUntil'),
              value: version.validUntil ? (
                <Time value={version.validUntil.toISOString()} show="date" />
              ) : (
                t('noEnd')
              ),
            },
          ]}
        />
        <Consents version={version} />
        <section className="grid gap-1">
          <h3 className="font-semibold">{t('articles')}</h3>
          <ol className="grid">
            {version.articles.map((one) => (
              <li key={one.article} className="grid gap-1 border-t border-hairline py-2">
                <p className="text-sm font-medium">
                  {t('article', { number: one.article })}
                  <span className="font-normal text-quiet"> · {t(`rule.${one.rule}`)}</span>
                </p>
                <p className="measure whitespace-pre-wrap wrap-anywhere" lang={language}>
                  {one.words[language]}
                </p>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </details>
  )
}

function Consents({ version }: { version: Version }) {
  const t = useTranslations('agreements')
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">{t('consents')}</h3>
      <ul className="grid text-sm">
        {version.parties.map((party) => {
          const given = version.consents.find((one) => one.party === party.key)
          return (
            <li key={party.key} className="flex flex-wrap gap-x-3 border-t border-hairline py-1.5">
              <span className="font-medium">
                {party.country ? t(`country.${party.country}`) : party.code}
              </span>
              {given ? (
                <span>
                  <bdi>
                    {t(given.agrees === 'yes' ? 'agreedBy' : 'refusedBy', {
                      officer: given.officer,
                      agency: given.agencyCode,
                    })}
                  </bdi>{' '}
                  <Time value={given.at.toISOString()} /> {given.reason}
                </span>
              ) : (
                <span className="text-quiet">{t('waits')}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
