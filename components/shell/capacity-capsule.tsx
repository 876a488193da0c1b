import { useFormatter, useTranslations } from 'next-intl'
import type { Viewer } from './portal-shell.tsx'

/** Who acts, for whom, and under which posting; it never scrolls away. */
export function CapacityCapsule({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('shell')
  const format = useFormatter()
  const { posting } = viewer
  return (
    <p className="min-w-0 rounded-sm border border-line px-2 py-1 text-xs" data-testid="capacity">
      <span className="sr-only">{t('actingAs')}: </span>
      <span className="font-semibold">{`${viewer.rank} ${viewer.fullName}`.trim()}</span>
      {' · '}
      {viewer.agencyCode}
      {viewer.deputisesFor ? ` · ${t('deputyOf', { name: viewer.deputisesFor.name })}` : ''}
      {posting ? (
        <>
          {' → '}
          {t('postedTo', {
            host: posting.hostCode,
            place: posting.place,
            until: format.dateTime(new Date(posting.until), { dateStyle: 'medium' }),
          })}
        </>
      ) : null}
    </p>
  )
}
