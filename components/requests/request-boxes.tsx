import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cx } from '#components/ui/cx.ts'

/** What came in and what went out, side by side. */
export function RequestBoxes({ box }: { box: 'in' | 'out' }) {
  const t = useTranslations('requests')
  return (
    <nav aria-label={t('boxes')} className="border-b border-hairline">
      <ul className="flex gap-1">
        {(['in', 'out'] as const).map((one) => (
          <li key={one}>
            <Link
              href={{ pathname: '/requests', query: { box: one } }}
              aria-current={one === box ? 'page' : undefined}
              className={cx(
                'block border-b-2 px-2 py-2 text-sm -outline-offset-2',
                one === box
                  ? 'border-accent font-semibold'
                  : 'border-transparent text-quiet hover:border-line hover:text-ink',
              )}
            >
              {t(`box.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
