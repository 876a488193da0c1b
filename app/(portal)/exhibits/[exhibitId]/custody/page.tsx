import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { CustodyPage } from '#components/exhibits/custody-page.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ exhibitId: string }>; searchParams: Promise<{ cursor?: string }> }

export async function generateMetadata() {
  const t = await getTranslations('exhibits')
  return { title: t('custodyTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const { exhibitId } = await params
  const page = await call.exhibits.listCustody({ exhibitId, cursor: (await searchParams).cursor })
  return (
    <Words features={['exhibits']}>
      <UsesMark marks={[page.exhibit.mark]} />
      <CustodyPage page={page} />
    </Words>
  )
}
