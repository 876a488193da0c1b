import { useTranslations } from 'next-intl'
import { MarkBadge } from '#components/ui/mark-badge.tsx'
import { markLevel } from '#server/releases/schema.ts'

/** The mark in the words of its country. */
export function ReleaseMark({ mark }: { mark: string }) {
  const t = useTranslations('common')
  return <MarkBadge level={markLevel(mark)}>{t(`mark.${mark}`)}</MarkBadge>
}

/** Marks of several countries stand side by side; none replaces another. */
export function ReleaseMarks({ marks }: { marks: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {[...new Set(marks)].map((mark) => (
        <ReleaseMark key={mark} mark={mark} />
      ))}
    </span>
  )
}
