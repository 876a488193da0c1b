import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { OfficerPage } from '#components/officers/officer-page.tsx'

type Props = { params: Promise<{ officerId: string }> }

// Title and page read it once: a second read would be a second view in the log.
const view = cache((officerId: string) => call.officers.get({ officerId }))

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('officers')
  const officer = await view((await params).officerId)
  return { title: `${officer.fullName} · ${t('title')}` }
}

export default async function Page({ params }: Props) {
  const officer = await view((await params).officerId)
  return (
    <Words features={['officers']}>
      <OfficerPage officer={officer} />
    </Words>
  )
}
