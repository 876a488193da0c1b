import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { RequestReleaseForm } from '#components/releases/request-release-form.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

export async function generateMetadata() {
  const t = await getTranslations('releases')
  return { title: `${t('ask')} · ${t('title')}` }
}

type Props = { searchParams: Promise<{ caseId?: string; kind?: string; recipientId?: string }> }

export default async function Page({ searchParams }: Props) {
  const t = await getTranslations('releases')
  const { caseId = '', kind, recipientId } = await searchParams
  const options = await call.releases.options({ caseId })
  return (
    <Words features={['releases', 'agreements']}>
      <UsesMark marks={[options.case.mark, ...options.items.map((item) => item.mark)]} />
      <div className="grid max-w-3xl gap-4">
        <h1>{t('ask')}</h1>
        <p className="text-sm">
          <TextLink href={`/cases/${caseId}/releases`}>{options.case.number}</TextLink> ·{' '}
          <bdi>{options.case.title}</bdi>
        </p>
        <RequestReleaseForm options={options} start={{ kind, recipientId }} />
      </div>
    </Words>
  )
}
