import { useTranslations } from 'next-intl'
import { cx } from './cx.ts'

/** Grey lines that keep the room; they appear after 150 ms, so that a quick answer does not flicker. */
export function Skeleton({ lines = 6, className }: { lines?: number; className?: string }) {
  const t = useTranslations('common')
  const widths = ['w-full', 'w-11/12', 'w-10/12', 'w-11/12', 'w-9/12']
  return (
    <div role="status" className={cx('grid gap-3', className)}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div
          key={line}
          aria-hidden="true"
          className={cx('h-5 animate-late rounded-sm bg-well', widths[line % widths.length])}
        />
      ))}
    </div>
  )
}
