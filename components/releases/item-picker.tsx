'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Viewed } from '#components/api/types.ts'
import { Button } from '#components/ui/button.tsx'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { releasableKind } from '#server/releases/schema.ts'
import { PickByRule } from './pick-by-rule.tsx'
import { ReleaseMark, ReleaseMarks } from './release-mark.tsx'

type Item = Viewed['releases']['options']['items'][number]

type Props = { items: readonly Item[]; hasMore: boolean; newSince: Date | null }

/** Own items of the case by kind; says whom each reaches already and which marks the choice carries. */
export function ItemPicker({ items, hasMore, newSince }: Props) {
  const t = useTranslations('releases')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const change = (ids: string[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      for (const id of ids) {
        if (isChosen) after.add(id)
        else after.delete(id)
      }
      return after
    })
  return (
    <FieldGroup
      name="itemIds"
      legend={t('form.items')}
      hint={hasMore ? t('form.itemsMore') : t('form.itemsHint')}
    >
      {items.length === 0 ? <p className="text-sm text-quiet">{t('form.noItems')}</p> : null}
      <PickByRule items={items} newSince={newSince} onPick={(ids) => setChosen(new Set(ids))} />
      {releasableKind.options.map((kind) => {
        const ofKind = items.filter((item) => item.kind === kind)
        if (ofKind.length === 0) return null
        const ids = ofKind.map((item) => item.id)
        const all = ids.every((id) => chosen.has(id))
        return (
          <fieldset key={kind} className="grid gap-1.5 border-t border-hairline pt-2">
            <legend className="sr-only">{t(`items.${kind}`)}</legend>
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <p aria-hidden="true" className="text-sm font-medium">
                {t(`items.${kind}`)}
              </p>
              <Button size="small" tone="quiet" onClick={() => change(ids, !all)}>
                {t(all ? 'form.selectNone' : 'form.selectAll', { count: ids.length })}
              </Button>
            </div>
            {ofKind.map((item) => (
              <CheckboxField
                key={item.id}
                name="itemIds[]"
                value={item.id}
                checked={chosen.has(item.id)}
                onChange={(event) => change([item.id], event.currentTarget.checked)}
                label={
                  <span className="flex flex-wrap items-baseline gap-1.5">
                    <bdi className="line-clamp-2 wrap-anywhere">{item.label}</bdi>
                    <ReleaseMark mark={item.mark} />
                  </span>
                }
                hint={
                  item.visibleTo.length > 0
                    ? t('form.reaches', { agencies: item.visibleTo.join(', ') })
                    : undefined
                }
              />
            ))}
          </fieldset>
        )
      })}
      <p role="status" className="flex flex-wrap items-baseline gap-2 border-t border-hairline pt-2 text-sm">
        {t('form.chosen', { count: chosen.size })}
        <ReleaseMarks marks={items.filter((item) => chosen.has(item.id)).map((item) => item.mark)} />
      </p>
    </FieldGroup>
  )
}
