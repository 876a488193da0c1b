import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { EvidencePage } from '#components/evidence/evidence-page.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ itemId: string }> }

// Title and page read it once: a second read would be a second view in the log.
const view = cache((itemId: string) => call.evidence.get({ itemId }))

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('evidence')
  const exhibit = await view((await params).itemId)
  return { title: `${exhibit.exhibitNumber} · ${exhibit.case.number} · ${t('title')}` }
}

export default async function Page({ params }: Props) {
  const exhibit = await view((await params).itemId)
  return (
    <Words features={['evidence']}>
      <UsesMark marks={[exhibit.mark]} />
      <EvidencePage exhibit={exhibit} />
    </Words>
  )
}
