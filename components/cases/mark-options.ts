import type { SelectGroup } from '#components/ui/select-field.tsx'
import { marks } from '#server/kernel/marks.ts'

const byCountry = { CA: marks.slice(0, 3), US: marks.slice(3, 6), MX: marks.slice(6) }

/** Marks by country, the officer's own country first. */
export const markOptions = (words: (key: string) => string, own: keyof typeof byCountry): SelectGroup[] =>
  [own, ...(['CA', 'US', 'MX'] as const).filter((country) => country !== own)].map((country) => ({
    label: words(`country.${country}`),
    options: byCountry[country].map((mark) => ({ value: mark, label: words(`mark.${mark}`) })),
  }))
