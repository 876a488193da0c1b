import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { AgreementPage } from '#components/agreements/agreement-page.tsx'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'

type Props = { params: Promise<{ agreementId: string }> }

// Title and page read it once: a second read would be a second view in the log.
const view = cache((agreementId: string) => call.agreements.get({ agreementId }))

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('agreements')
  const { number } = await view((await params).agreementId)
  return { title: `${number} · ${t('title')}` }
}

export default async function Page({ params }: Props) {
  const agreement = await view((await params).agreementId)
  return (
    <Words features={['agreements']}>
      <AgreementPage agreement={agreement} isOver={agreement.isOver} />
    </Words>
  )
}
