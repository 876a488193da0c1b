import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { ExhibitPage } from '#components/exhibits/exhibit-page.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ exhibitId: string }> }

// Title and page read it once: a second read would be a second view in the log.
const view = cache((exhibitId: string) => call.exhibits.get({ exhibitId }))

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('exhibits')
  const exhibit = await view((await params).exhibitId)
  return { title: `${exhibit.exhibitNumber} · ${exhibit.case.number} · ${t('title')}` }
}

export default async function Page({ params }: Props) {
  const exhibit = await view((await params).exhibitId)
  return (
    <Words features={['exhibits']}>
      <UsesMark marks={[exhibit.mark]} />
      <ExhibitPage exhibit={exhibit} />
    </Words>
  )
}
