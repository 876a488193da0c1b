import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { ClockExplained } from '#components/requests/clock-explained.tsx'
import { WriteRequestForm } from '#components/requests/write-request-form.tsx'

export async function generateMetadata() {
  const t = await getTranslations('requests')
  return { title: `${t('write')} · ${t('title')}` }
}

type Props = { searchParams: Promise<{ caseId?: string; toAgencyId?: string }> }

export default async function Page({ searchParams }: Props) {
  const t = await getTranslations('requests')
  const { caseId, toAgencyId } = await searchParams
  const { agencies, cases } = await call.requests.options({})
  return (
    <Words features={['requests']}>
      <div className="grid gap-4">
        <h1>{t('write')}</h1>
        <ClockExplained />
        <WriteRequestForm options={{ agencies, cases }} written={{ caseId, toAgencyId }} />
      </div>
    </Words>
  )
}
