import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { EmergencyList } from '#components/emergencies/emergency-list.tsx'

export async function generateMetadata() {
  const t = await getTranslations('emergencies')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const t = await getTranslations('emergencies')
  const { show, cursor } = await searchParams
  const open = show !== 'all'
  const at = typeof cursor === 'string' ? cursor : undefined
  const page = await call.emergencies.list({ open: open || undefined, cursor: at })
  return (
    <Words features={['emergencies']}>
      <div className="grid gap-4">
        <h1>{t('title')}</h1>
        <EmergencyList page={page} open={open} cursor={at} />
      </div>
    </Words>
  )
}
