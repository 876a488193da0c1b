'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Destination } from './destinations.ts'

export function KeysHelp({
  destinations,
  onClose,
}: {
  destinations: readonly Destination[]
  onClose: () => void
}) {
  const t = useTranslations('shell')
  const keys: [string, string][] = [
    ['Ctrl K', t('keyPalette')],
    ['j k', t('keyMove')],
    ['Enter', t('keyOpen')],
    ['x', t('keySelect')],
    ['?', t('keyHelp')],
    ...destinations.map(({ name, key }): [string, string] => [`g ${key}`, t(name)]),
  ]
  return (
    <Dialog open onClose={onClose} title={t('keysHelp')} size="narrow">
      <dl className="grid grid-cols-[6rem_1fr] gap-y-1 text-sm">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="font-mono">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
