'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Viewed } from '#components/api/types.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { rankOf } from '#server/kernel/marks.ts'
import { releasableKind, releaseMarks } from '#server/releases/schema.ts'

type Item = Viewed['releases']['options']['items'][number]
type Props = { items: readonly Item[]; newSince: Date | null; onPick: (ids: string[]) => void }

/** Chooses by kind, mark and day, or everything that was added after the last release; the boxes below show the choice. */
export function PickByRule({ items, newSince, onPick }: Props) {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  const [kind, setKind] = useState('')
  const [mark, setMark] = useState('')
  const [since, setSince] = useState('')
  const byRule = items.filter(
    (item) =>
      (kind === '' || item.kind === kind) &&
      (mark === '' || rankOf(item.mark) <= rankOf(mark)) &&
      (since === '' || item.createdAt >= new Date(`${since}T00:00:00`)),
  )
  const fresh = items.filter((item) => newSince === null || item.createdAt > newSince)
  const ids = (found: readonly Item[]) => found.map((item) => item.id)
  return (
    <details className="border-t border-hairline pt-2">
      <summary className="cursor-pointer text-sm">{t('form.rule')}</summary>
      <div className="mt-2 grid gap-3 sm:grid-cols-3">
        <SelectField
          name=""
          label={t('form.kinds')}
          value={kind}
          emptyLabel={t('form.choose')}
          onChange={(event) => setKind(event.currentTarget.value)}
          options={releasableKind.options.map((value) => ({ value, label: t(`items.${value}`) }))}
        />
        <SelectField
          name=""
          label={t('form.upTo')}
          value={mark}
          emptyLabel={t('form.choose')}
          onChange={(event) => setMark(event.currentTarget.value)}
          options={releaseMarks.map((value) => ({ value, label: common(`mark.${value}`) }))}
        />
        <DateField
          name=""
          label={t('form.since')}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
      </div>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={() => onPick(ids(byRule))}>
          {t('form.chooseByRule')} ({byRule.length})
        </Button>
        <Button size="small" onClick={() => onPick(ids(fresh))}>
          {t('form.chooseNew')} ({fresh.length})
        </Button>
      </p>
    </details>
  )
}
