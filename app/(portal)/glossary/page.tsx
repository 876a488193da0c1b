import { getTranslations } from 'next-intl/server'
import { GlossaryPage } from '#components/glossary/glossary-page.tsx'

export async function generateMetadata() {
  return { title: (await getTranslations('glossary'))('title') }
}

export default function Page() {
  return <GlossaryPage />
}
