import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { DispositionCertificate } from '#components/exhibits/disposition-certificate.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ dispositionId: string }> }

export async function generateMetadata() {
  const t = await getTranslations('exhibits')
  return { title: t('end.certificateTitle') }
}

export default async function Page({ params }: Props) {
  const found = await call.exhibits.getDisposition({ dispositionId: (await params).dispositionId })
  return (
    <Words features={['exhibits']}>
      <UsesMark marks={[found.exhibit.mark]} />
      <DispositionCertificate found={found} />
    </Words>
  )
}
