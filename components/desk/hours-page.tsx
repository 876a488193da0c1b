import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { HoursForm } from './hours-form.tsx'
import { SimulateRoute } from './simulate-route.tsx'

/** When the desk works, who is on duty otherwise, and where a request would go at any hour. */
export function HoursPage({ hours, people }: Viewed['desk']['getHours']) {
  const t = useTranslations('desk')
  return (
    <div className="grid max-w-3xl gap-10">
      <header className="grid gap-1">
        <h1>{t('hours.title')}</h1>
        <p className="measure text-sm text-quiet">{t('hours.hint')}</p>
      </header>
      <section aria-labelledby="simulate" className="grid gap-4">
        <h2 id="simulate">{t('simulate.title')}</h2>
        <SimulateRoute />
      </section>
      <section aria-labelledby="keep" className="grid gap-4">
        <h2 id="keep">{t('hours.keep')}</h2>
        <HoursForm hours={hours} people={people} />
      </section>
    </div>
  )
}
