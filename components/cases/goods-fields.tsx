'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { findHeadings } from '#components/api/use-reference.ts'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { TextField } from '#components/ui/text-field.tsx'

/** The heading chosen gives the goods their words, unless the officer has written their own. */
export function GoodsFields() {
  const t = useTranslations('cases')
  const [goods, setGoods] = useState({ words: '', isOwn: false })
  return (
    <>
      <ComboBox
        name="hsCode"
        label={t('hsCode')}
        hint={t('hsHint')}
        optional
        freeText
        emptyText={t('hsUnknown')}
        loadItems={findHeadings}
        onChoose={(item) => {
          if (item && !goods.isOwn) setGoods({ words: (item.detail ?? '').slice(0, 200), isOwn: false })
        }}
      />
      <TextField
        name="commodity"
        label={t('commodity')}
        optional
        limit={200}
        value={goods.words}
        onChange={({ currentTarget: { value } }) => setGoods({ words: value, isOwn: value !== '' })}
      />
    </>
  )
}
