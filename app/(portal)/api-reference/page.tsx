import { getTranslations } from 'next-intl/server'
import { ApiReference } from '#components/api-reference/api-reference.tsx'

export async function generateMetadata() {
  const t = await getTranslations('api-reference')
  return { title: t('title') }
}

export default function Page() {
  return <ApiReference />
}
