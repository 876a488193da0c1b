import { useTranslations } from 'next-intl'
import { MarkBadge } from '#components/ui/mark-badge.tsx'
import { rankOf } from '#server/kernel/marks.ts'

const levels = [0, 1, 2, 3] as const

/** The mark in the words of its country. */
export function EvidenceMark({ mark }: { mark: string }) {
  const t = useTranslations('common')
  return <MarkBadge level={levels[rankOf(mark)] ?? 3}>{t(`mark.${mark}`)}</MarkBadge>
}
