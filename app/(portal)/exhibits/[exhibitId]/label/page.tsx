import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { ExhibitLabel } from '#components/exhibits/exhibit-label.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ exhibitId: string }> }

export async function generateMetadata() {
  const t = await getTranslations('exhibits')
  return { title: t('label.title') }
}

export default async function Page({ params }: Props) {
  const exhibit = await call.exhibits.get({ exhibitId: (await params).exhibitId })
  return (
    <Words features={['exhibits']}>
      <UsesMark marks={[exhibit.mark]} />
      <ExhibitLabel exhibit={exhibit} address={exhibit.address} />
    </Words>
  )
}
