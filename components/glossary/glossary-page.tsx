import { getLocale, getTranslations } from 'next-intl/server'
import { type Column, Table } from '#components/ui/table.tsx'
import { languages } from '#i18n/languages.ts'
import { terms } from './terms.ts'

const columnOf = { en: 'english', fr: 'french', es: 'spanish' } as const
const countries = ['CA', 'US', 'MX'] as const

/** Each term in the three languages side by side, the reader's first, with what differs between the legal systems. */
export async function GlossaryPage() {
  const own = await getLocale()
  const t = await getTranslations('glossary')
  const words = {
    en: await getTranslations({ locale: 'en', namespace: 'glossary' }),
    fr: await getTranslations({ locale: 'fr', namespace: 'glossary' }),
    es: await getTranslations({ locale: 'es', namespace: 'glossary' }),
  }
  const order = [...languages].sort((a, b) => Number(b === own) - Number(a === own))
  const rows = [...terms].sort((a, b) => t(`name.${a.key}`).localeCompare(t(`name.${b.key}`), own))
  const columns: Column<(typeof terms)[number]>[] = [
    ...order.map((language) => ({
      key: language,
      header: t(columnOf[language]),
      rowHeader: language === own,
      cell: ({ key }: (typeof terms)[number]) => (
        <span lang={language}>{words[language](`name.${key}`)}</span>
      ),
    })),
    {
      key: 'differs',
      header: t('differs'),
      className: 'sm:min-w-72',
      cell: ({ key }) => t(`difference.${key}`),
    },
    {
      key: 'sources',
      header: t('sources'),
      cell: (term) => (
        <ul className="text-xs text-quiet">
          {countries.map((country) => (
            <li key={country}>
              {country}: {term[country]}
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <div className="grid gap-4">
      <h1>{t('title')}</h1>
      <p className="measure text-quiet">{t('intro')}</p>
      <Table caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.key} />
    </div>
  )
}
