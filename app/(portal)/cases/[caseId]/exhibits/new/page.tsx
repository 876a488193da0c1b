import { forbidden } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { ImportExhibits } from '#components/exhibits/import-exhibits.tsx'
import { RecordExhibit } from '#components/exhibits/record-exhibit.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ caseId: string }> }

export async function generateMetadata() {
  const t = await getTranslations('exhibits')
  return { title: t('record') }
}

export default async function Page({ params }: Props) {
  const { caseId } = await params
  const t = await getTranslations('exhibits')
  const page = await call.exhibits.list({ caseId, limit: 1 })
  if (!page.mayRecord || !page.case) forbidden()
  const { mark, legalAuthority } = page.case
  return (
    <Words features={['exhibits']}>
      <UsesMark marks={[mark]} />
      <section className="grid gap-4">
        <h2>{t('record')}</h2>
        <p className="measure text-sm text-quiet">{t('recordIntro')}</p>
        <ImportExhibits caseId={caseId} mark={mark} />
        <RecordExhibit caseId={caseId} mark={mark} authority={legalAuthority} />
      </section>
    </Words>
  )
}
