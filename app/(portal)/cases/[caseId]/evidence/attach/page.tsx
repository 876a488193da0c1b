import { forbidden } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { AttachFiles } from '#components/evidence/attach-files.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ caseId: string }> }

export async function generateMetadata() {
  const t = await getTranslations('evidence')
  return { title: t('attach.title') }
}

export default async function Page({ params }: Props) {
  const { caseId } = await params
  const t = await getTranslations('evidence')
  const page = await call.evidence.list({ caseId, limit: 1 })
  if (!page.mayAttach) forbidden()
  return (
    <Words features={['evidence']}>
      <UsesMark marks={[page.case.mark]} />
      <section className="grid gap-4">
        <h2>{t('attach.title')}</h2>
        <p className="measure text-sm text-quiet">{t('attach.intro')}</p>
        <AttachFiles caseId={caseId} nextExhibit={page.nextExhibit} mark={page.case.mark} />
      </section>
    </Words>
  )
}
