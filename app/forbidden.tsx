import { getTranslations } from 'next-intl/server'
import { FullPage } from '#components/shell/full-page.tsx'

export default async function ForbiddenPage() {
  const t = await getTranslations('shell')
  return <FullPage title={t('forbiddenTitle')} text={t('forbiddenText')} />
}
