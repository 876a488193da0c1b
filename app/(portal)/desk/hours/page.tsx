import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { HoursPage } from '#components/desk/hours-page.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('desk'))('hours.title') })

export default async function DeskHoursPage() {
  const { hours, people } = await call.desk.getHours({})
  return (
    <Words features={['desk', 'requests']}>
      <HoursPage hours={hours} people={people} />
    </Words>
  )
}
