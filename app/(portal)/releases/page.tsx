import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { ApprovalRules } from '#components/releases/approval-rules.tsx'
import { AwaitingList } from '#components/releases/awaiting-list.tsx'
import { readListParams, readTab, type SearchParams } from '#components/releases/list-params.ts'
import { ReleaseList } from '#components/releases/release-list.tsx'
import { ReleaseTabs } from '#components/releases/release-tabs.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

export async function generateMetadata() {
  const t = await getTranslations('releases')
  return { title: t('title') }
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const t = await getTranslations('releases')
  const params = await searchParams
  const viewer = await call.accounts.viewer({})
  const decides = viewer.roles.includes('manager')
  const tab = readTab(params, decides)
  const choice = readListParams({ ...params, box: tab === 'waiting' ? 'sent' : tab })
  return (
    <Words features={['releases']}>
      <div className="grid gap-4">
        <h1 id="release-state" tabIndex={-1}>
          {t('title')}
        </h1>
        <p className="text-sm">
          <TextLink href="/onward">{t('onward')}</TextLink>
        </p>
        <ReleaseTabs tab={tab} decides={decides} />
        {tab === 'waiting' ? (
          <>
            <AwaitingList page={await call.releases.listAwaiting({})} />
            <ApprovalRules rules={await call.releases.getApprovalRules({})} />
          </>
        ) : (
          <ReleaseList choice={choice} page={await call.releases.list(choice)} />
        )}
      </div>
    </Words>
  )
}
