'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { Time } from '#components/ui/time.tsx'
import { clockUrgency } from '#server/desk/schema.ts'

const asked = z.object({ at: z.string(), urgency: clockUrgency })
type Answer = Awaited<ReturnType<typeof portal.desk.simulateRoute.query>>

/** "Where would this go at 03:00 on Sunday?" */
export function SimulateRoute() {
  const t = useTranslations('desk')
  const words = useTranslations('requests')
  const explain = useExplain()
  const [answer, setAnswer] = useState<Answer | null>(null)
  return (
    <>
      <Form
        className="max-w-md"
        label={t('simulate.title')}
        schema={asked}
        submitLabel={t('simulate.ask')}
        explain={explain}
        submit={async ({ at, urgency }) => {
          const instant = new Date(at).toISOString()
          setAnswer(await portal.desk.simulateRoute.query({ at: instant, urgency }))
        }}
      >
        <DateField name="at" type="datetime-local" label={t('simulate.at')} hint={t('simulate.atHint')} />
        <SelectField
          name="urgency"
          label={words('field.urgency')}
          options={clockUrgency.options.map((value) => ({ value, label: words(`urgency.${value}`) }))}
        />
      </Form>
      <div role="status" className="measure text-sm">
        {answer ? (
          <p>
            {words(`taken.${answer.reason}`)}: {answer.people.join(', ') || t('simulate.nobody')}
            {answer.opensAt ? (
              <>
                {' '}
                · {t('simulate.opens')} <Time value={answer.opensAt} show="both" />
              </>
            ) : null}
          </p>
        ) : null}
      </div>
    </>
  )
}
