import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { SetRetention } from '#components/exhibits/end-acts.tsx'
import { ExhibitList } from '#components/exhibits/exhibit-list.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

export async function generateMetadata() {
  const t = await getTranslations('exhibits')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ cursor?: string; query?: string }> }

export default async function Page({ searchParams }: Props) {
  const { cursor, query = '' } = await searchParams
  const t = await getTranslations('exhibits')
  const page = await call.exhibits.list({ cursor, query })
  return (
    <Words features={['exhibits']}>
      <UsesMark marks={page.exhibits.map((row) => row.mark)} />
      <div className="grid gap-4">
        <h1>{t('title')}</h1>
        <p className="measure text-sm text-quiet">{t('intro')}</p>
        <ExhibitList page={page} query={query} here="/exhibits" />
        {page.maySetRetention ? <SetRetention /> : null}
      </div>
    </Words>
  )
}
