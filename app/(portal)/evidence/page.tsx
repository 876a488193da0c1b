import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { MyEvidence } from '#components/evidence/my-evidence.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

export async function generateMetadata() {
  const t = await getTranslations('evidence')
  return { title: t('title') }
}

export default async function Page() {
  const page = await call.evidence.listMine({})
  return (
    <Words features={['evidence']}>
      <UsesMark marks={page.evidence.map((row) => row.mark)} />
      <MyEvidence page={page} />
    </Words>
  )
}
