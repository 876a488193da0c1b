import { useTranslations } from 'next-intl'
import { MarkBadge } from '#components/ui/mark-badge.tsx'
import { markLevel } from '#server/requests/schema.ts'

/** The mark in the words of its country. */
export function RequestMark({ mark }: { mark: string }) {
  const t = useTranslations('common')
  return <MarkBadge level={markLevel(mark)}>{t(`mark.${mark}`)}</MarkBadge>
}
