'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import type { Viewed } from '#components/api/types.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { clockUrgency, setHoursInput, wallTime, weekdays } from '#server/desk/schema.ts'

type Props = Viewed['desk']['getHours']
const dayOf = (day: string) => new Date(Date.UTC(2026, 1, 1 + Number(day)))
const shownZones = [
  'America/Toronto',
  'America/Vancouver',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Mexico_City',
  'America/Tijuana',
  'America/Ciudad_Juarez',
  'America/Hermosillo',
  'America/Cancun',
]

export function HoursForm({ hours, people }: Props) {
  const t = useTranslations('desk')
  const words = useTranslations('requests')
  const format = useFormatter()
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const able = people.filter((one) => one.onDesk || one.isManager)
  const somebody = (list: Props['people']) => list.map((one) => ({ value: one.id, label: one.name }))
  return (
    <Form
      className="max-w-md"
      label={t('hours.keep')}
      schema={setHoursInput}
      values={{ version: hours?.version ?? 0 }}
      submitLabel={t('hours.keep')}
      explain={explain}
      submit={async (input) => {
        await portal.desk.setHours.mutate({ ...input, awayUntil: input.awayUntil?.toISOString() ?? null })
        toast({ message: t('hours.kept') })
        router.refresh()
      }}
    >
      <SelectField
        name="zone"
        label={t('hours.zone')}
        defaultValue={hours?.zone ?? 'America/Toronto'}
        options={[...new Set([...(hours ? [hours.zone] : []), ...shownZones])].map((value) => ({
          value,
          label: value.replace('America/', '').replaceAll('_', ' '),
        }))}
      />
      <FieldGroup name="days" legend={t('hours.days')}>
        {weekdays.options.map((day) => (
          <CheckboxField
            key={day}
            name="days[]"
            value={day}
            label={format.dateTime(dayOf(day), { weekday: 'long', timeZone: 'UTC' })}
            defaultChecked={hours ? hours.days.includes(Number(day)) : day !== '0' && day !== '6'}
          />
        ))}
      </FieldGroup>
      <DateField
        name="opens"
        type="time"
        label={t('hours.opens')}
        defaultValue={wallTime(hours?.opens ?? 480)}
      />
      <DateField
        name="closes"
        type="time"
        label={t('hours.closes')}
        defaultValue={wallTime(hours?.closes ?? 1080)}
      />
      <TextArea
        name="holidays"
        label={t('hours.holidays')}
        hint={t('hours.holidaysHint')}
        optional
        rows={4}
        limit={2000}
        defaultValue={hours?.holidays.join('\n')}
      />
      <FieldGroup name="workingClocks" legend={t('hours.workingClocks')} hint={t('hours.workingClocksHint')}>
        {clockUrgency.options.map((urgency) => (
          <CheckboxField
            key={urgency}
            name="workingClocks[]"
            value={urgency}
            label={words(`urgency.${urgency}`)}
            defaultChecked={hours?.workingClocks.includes(urgency) ?? false}
          />
        ))}
      </FieldGroup>
      <SelectField
        name="nightOfficerId"
        label={t('hours.night')}
        hint={t('hours.nightHint')}
        optional
        emptyLabel={t('hours.noOne')}
        defaultValue={hours?.nightOfficerId ?? ''}
        options={somebody(able)}
      />
      <SelectField
        name="standInId"
        label={t('hours.standIn')}
        optional
        emptyLabel={t('hours.noOne')}
        defaultValue={hours?.standInId ?? ''}
        options={somebody(able)}
      />
      <TextField
        name="awayUntil"
        label={t('hours.awayUntil')}
        hint={t('hours.awayHint')}
        optional
        defaultValue={hours?.awayUntil?.toISOString() ?? ''}
      />
      <SelectField
        name="dutyManagerId"
        label={t('hours.dutyManager')}
        hint={t('hours.dutyHint')}
        optional
        emptyLabel={t('hours.allManagers')}
        defaultValue={hours?.dutyManagerId ?? ''}
        options={somebody(people.filter((one) => one.isManager))}
      />
    </Form>
  )
}
