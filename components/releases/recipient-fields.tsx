'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Viewed } from '#components/api/types.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'

type Options = Viewed['releases']['options']
type Props = {
  partners: Options['partners']
  readers: Options['readers']
  start?: string | undefined
  named: Record<string, string[]>
  onNamed: (next: Record<string, string[]>) => void
}

/** Agencies, and of each, if wanted, only the officers that are ticked. */
export function RecipientFields({ partners, readers, start, named, onNamed }: Props) {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  const [chosen, setChosen] = useState<readonly string[]>(start ? [start] : [])
  const tick = (agencyId: string, officerId: string, on: boolean) => {
    const before = named[agencyId] ?? []
    onNamed({ ...named, [agencyId]: on ? [...before, officerId] : before.filter((one) => one !== officerId) })
  }
  return (
    <FieldGroup name="recipientIds" legend={t('form.recipients')} hint={t('form.recipientsHint')}>
      {partners.map(({ id, code, country }) => {
        const own = readers.filter((one) => one.agencyId === id)
        return (
          <div key={id} className="grid gap-1.5">
            <CheckboxField
              name="recipientIds[]"
              value={id}
              label={`${code} · ${common(`country.${country}`)}`}
              checked={chosen.includes(id)}
              onChange={(event) => {
                const on = event.currentTarget.checked
                setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
                if (!on) onNamed({ ...named, [id]: [] })
              }}
            />
            {chosen.includes(id) && own.length > 0 ? (
              <details className="ms-6">
                <summary className="cursor-pointer text-sm">{t('form.only', { agency: code })}</summary>
                <p className="text-xs text-quiet">{t('form.onlyHint', { agency: code })}</p>
                {own.map((one) => (
                  <CheckboxField
                    key={one.id}
                    name={`reader-${one.id}`}
                    value="on"
                    label={one.name}
                    checked={(named[id] ?? []).includes(one.id)}
                    onChange={(event) => tick(id, one.id, event.currentTarget.checked)}
                  />
                ))}
              </details>
            ) : null}
          </div>
        )
      })}
    </FieldGroup>
  )
}
