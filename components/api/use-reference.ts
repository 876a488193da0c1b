'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { ComboItem } from '#components/ui/combo-box.tsx'
import { portal } from './client.ts'

/** Ports, crossings, states and countries while one types; the words are the label, the code is the id. */
export function usePlaces() {
  const t = useTranslations('common.place')
  return useCallback(
    async (query: string, signal: AbortSignal): Promise<ComboItem[]> => {
      if (query === '') return []
      const { places } = await portal.reference.findPlaces.query({ query: query.slice(0, 100) }, { signal })
      return places.map(({ code, name, within, kind }) => ({
        id: code,
        label: [name, within].filter(Boolean).join(', '),
        detail: `${code} · ${t(kind)}`,
      }))
    },
    [t],
  )
}

/** Headings of the Harmonized System; what is chosen and kept is the code. */
export async function findHeadings(query: string, signal: AbortSignal): Promise<ComboItem[]> {
  if (query === '') return []
  const asked = { query: query.slice(0, 100) }
  const { headings } = await portal.reference.findHeadings.query(asked, { signal })
  return headings.map(({ code, words }) => ({ id: code, label: code, detail: words }))
}
