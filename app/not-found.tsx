import { getTranslations } from 'next-intl/server'
import { FullPage } from '#components/shell/full-page.tsx'

export default async function NotFoundPage() {
  const t = await getTranslations('shell')
  return <FullPage title={t('notFoundTitle')} text={t('notFoundText')} />
}
