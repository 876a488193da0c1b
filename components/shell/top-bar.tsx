'use client'
import LogOut from 'lucide-react/icons/log-out'
import Search from 'lucide-react/icons/search'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { endVisit } from '#components/accounts/sign-in-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Bell } from './bell.tsx'
import type { Destination } from './destinations.ts'
import type { Viewer } from './portal-shell.tsx'
import { Preferences } from './preferences.tsx'

const CommandPalette = dynamic(
  () => import('./command-palette.tsx').then((module) => module.CommandPalette),
  { ssr: false },
)
const KeysHelp = dynamic(() => import('./keys-help.tsx').then((module) => module.KeysHelp), { ssr: false })

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export function TopBar({
  viewer,
  destinations,
  children,
}: {
  viewer: Viewer
  destinations: readonly Destination[]
  children: ReactNode
}) {
  const t = useTranslations('shell')
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen('palette')
      } else if (event.key === '?' && !isTyping(event.target)) setOpen('keys')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline px-4 py-2 print:border-0">
      <span className="font-semibold tracking-tight">Tripoint</span>
      {children}
      <div className="ms-auto flex flex-wrap items-center gap-2 print:hidden">
        <button
          type="button"
          onClick={() => setOpen('palette')}
          aria-keyshortcuts="Control+K Meta+K"
          className="flex min-h-8 items-center gap-3 rounded-sm border border-line bg-sheet px-2 text-sm text-quiet hover:border-ink"
        >
          <Search aria-hidden="true" className="size-4 sm:hidden" />
          <span className="max-sm:sr-only">{t('search')}</span>{' '}
          <kbd className="font-mono text-xs max-sm:hidden">Ctrl K</kbd>
        </button>
        <Preferences theme={viewer.theme} signedIn inBar />
        <Bell />
        <form action={endVisit}>
          <Button type="submit" tone="quiet" size="small">
            <LogOut aria-hidden="true" className="size-4 sm:hidden" />
            <span className="max-sm:sr-only">{t('signOut')}</span>
          </Button>
        </form>
      </div>
      {open === 'palette' ? (
        <CommandPalette destinations={destinations} roles={viewer.roles} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'keys' ? <KeysHelp destinations={destinations} onClose={() => setOpen(null)} /> : null}
    </header>
  )
}
