'use client'
import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Destination } from './destinations.ts'
import { type Found, searchPortal } from './search.ts'

type Props = { destinations: readonly Destination[]; roles: readonly string[]; onClose: () => void }

/** Finds cases, requests, people and acts; all by keyboard. */
export function CommandPalette({ destinations, roles, onClose }: Props) {
  const t = useTranslations('shell')
  const router = useRouter()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found[]>([])
  const query = words.trim()

  useEffect(() => {
    if (query.length < 2) {
      setFound([])
      return
    }
    let isCurrent = true
    const timer = setTimeout(async () => {
      const rows = await searchPortal(query)
      if (isCurrent) setFound(rows)
    }, 200)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [query])

  const go = (href: string) => {
    onClose()
    router.push(href)
  }
  const acts = roles.some((role) => role === 'auditor' || role === 'administrator')
    ? []
    : [
        { label: t('openCase'), href: '/cases/new' },
        { label: t('writeRequest'), href: '/requests/new' },
      ]
  const matches = (label: string) => label.toLocaleLowerCase().includes(query.toLocaleLowerCase())

  return (
    <Dialog open onClose={onClose} title={t('search')} size="normal">
      <Command shouldFilter={false} label={t('search')}>
        <Command.Input
          value={words}
          onValueChange={setWords}
          placeholder={t('searchHint')}
          maxLength={200}
          autoFocus
          className="control"
        />
        <Command.List className="mt-3 max-h-[50dvh] overflow-y-auto">
          <Command.Empty className="p-2 text-sm text-quiet">{t('searchNone')}</Command.Empty>
          {found.map((row) => (
            <Entry
              key={row.id}
              value={row.id}
              label={row.label}
              hint={row.hint}
              onSelect={() => go(row.href)}
            />
          ))}
          {acts
            .filter(({ label }) => matches(label))
            .map(({ label, href }) => (
              <Entry key={href} value={href} label={label} hint={t('acts')} onSelect={() => go(href)} />
            ))}
          {destinations
            .filter(({ name }) => matches(t(name)))
            .map(({ name, href }) => (
              <Entry key={href} value={href} label={t(name)} hint={t('pages')} onSelect={() => go(href)} />
            ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}

function Entry({
  value,
  label,
  hint,
  onSelect,
}: {
  value: string
  label: string
  hint: string
  onSelect: () => void
}) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex cursor-pointer items-baseline justify-between gap-4 rounded-sm px-2 py-1.5 text-sm aria-selected:bg-accent-soft"
    >
      <span>{label}</span>
      <span className="shrink-0 text-xs text-quiet">{hint}</span>
    </Command.Item>
  )
}
