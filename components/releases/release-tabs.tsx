import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cx } from '#components/ui/cx.ts'
import { toUrl } from '#components/ui/href.ts'
import type { Tab } from './list-params.ts'

const hrefs = { waiting: '/releases', sent: '/releases?box=sent', received: '/releases?box=received' }

export function ReleaseTabs({ tab, decides }: { tab: Tab; decides: boolean }) {
  const t = useTranslations('releases')
  const tabs = decides ? (['waiting', 'sent', 'received'] as const) : (['sent', 'received'] as const)
  return (
    <nav aria-label={t('tabs')} className="overflow-x-auto border-b border-hairline">
      <ul className="flex gap-1">
        {tabs.map((one) => (
          <li key={one}>
            <Link
              href={toUrl(hrefs[one])}
              aria-current={one === tab ? 'page' : undefined}
              className={cx(
                'block border-b-2 px-2 py-2 text-sm whitespace-nowrap -outline-offset-2',
                one === tab
                  ? 'border-accent font-semibold'
                  : 'border-transparent text-quiet hover:border-line hover:text-ink',
              )}
            >
              {t(`tab.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
