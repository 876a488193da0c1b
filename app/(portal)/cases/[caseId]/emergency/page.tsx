import { getTranslations } from 'next-intl/server'
import { Words } from '#components/api/words.tsx'
import { OpenEmergencyForm } from '#components/emergencies/open-emergency-form.tsx'

type Props = { params: Promise<{ caseId: string }> }

export default async function CaseEmergencyPage({ params }: Props) {
  const { caseId } = await params
  const t = await getTranslations('emergencies')
  return (
    <Words features={['emergencies']}>
      <section aria-labelledby="emergency" className="grid gap-4">
        <h2 id="emergency">{t('open.title')}</h2>
        <p className="measure">{t('open.intro')}</p>
        <OpenEmergencyForm caseId={caseId} />
      </section>
    </Words>
  )
}
