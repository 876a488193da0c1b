'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { usePlaces } from '#components/api/use-reference.ts'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { proposePostingInput } from '#server/postings/schema.ts'
import { findOfficersOf } from './find-officers.ts'

/** People choose days; the operation takes instants. */
const proposeFormInput = z.object({
  ...proposePostingInput.shape,
  startsAt: z.iso.date(),
  endsAt: z.iso.date(),
})

/** The day's first instant in the reader's zone, or that of the day after. */
function dayStart(day: string, later = 0): string {
  const at = new Date(`${day}T00:00:00`)
  at.setDate(at.getDate() + later)
  return at.toISOString()
}

type Agency = { id: string; code: string; name: string; country: string }
type Props = { agencies: readonly Agency[]; country: string; ownAgencyId: string }

/** An officer of the administrator's country, to work at another agency for a time. */
export function ProposePostingForm({ agencies, country, ownAgencyId }: Props) {
  const t = useTranslations('postings')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const loadPlaces = usePlaces()
  const [homeId, setHomeId] = useState(ownAgencyId)
  const [hostId, setHostId] = useState('')
  const loadOfficers = useMemo(() => findOfficersOf(homeId), [homeId])
  const loadSponsors = useMemo(() => findOfficersOf(hostId), [hostId])
  const options = (chosen: readonly Agency[]) =>
    chosen.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))
  return (
    <Form
      schema={proposeFormInput}
      submitLabel={t('propose.submit')}
      explain={explain}
      secondary={<LinkButton href="/postings">{common('cancel')}</LinkButton>}
      submit={async ({ startsAt, endsAt, ...input }) => {
        const { postingId } = await portal.postings.propose.mutate({
          ...input,
          startsAt: dayStart(startsAt),
          endsAt: dayStart(endsAt, 1),
        })
        router.push(`/postings/${postingId}`)
      }}
    >
      <SelectField
        name="homeAgencyId"
        label={t('home')}
        value={homeId}
        onChange={(event) => setHomeId(event.currentTarget.value)}
        options={options(agencies.filter((agency) => agency.country === country))}
      />
      <ComboBox key={`home-${homeId}`} name="officerId" label={t('officer')} loadItems={loadOfficers} />
      <SelectField
        name="hostAgencyId"
        label={t('host')}
        value={hostId}
        onChange={(event) => setHostId(event.currentTarget.value)}
        emptyLabel={t('propose.choose')}
        options={options(agencies.filter((agency) => agency.id !== homeId))}
      />
      {hostId ? (
        <ComboBox
          key={`host-${hostId}`}
          name="sponsorId"
          label={t('sponsor')}
          hint={t('sponsorHint')}
          loadItems={loadSponsors}
        />
      ) : null}
      <ComboBox
        name="place"
        label={t('place')}
        hint={t('placeHint')}
        freeText
        emptyText={common('place.unknown')}
        loadItems={loadPlaces}
      />
      <DateField name="startsAt" label={t('startsAt')} />
      <DateField name="endsAt" label={t('endsAt')} hint={t('endsAtHint')} />
      <TextArea name="homeCaveats" label={t('caveatsHome')} hint={t('caveatsHint')} limit={2000} optional />
      <TextArea name="hostCaveats" label={t('caveatsHost')} hint={t('caveatsHint')} limit={2000} optional />
      <TextArea name="reason" label={common('reason')} hint={common('reasonHint')} limit={300} rows={2} />
    </Form>
  )
}
