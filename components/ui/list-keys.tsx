'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/**
 * Keys for the rows (`[data-row]`) inside: j and k move, Enter opens the row's link (`[data-row-link]`, else the first
 * link), x presses its checkbox. They rest while somebody types or a dialog is open.
 */
export function ListKeys({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const rows = [...(frame.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      if (rows.length === 0 || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      const row = rows[at]
      if (event.key === 'j') focusRow(rows[Math.min(at + 1, rows.length - 1)], event)
      else if (event.key === 'k') focusRow(rows[Math.max(at - 1, 0)], event)
      else if (event.key === 'Enter' && row === document.activeElement) openRow(row, event)
      else if (event.key === 'x' && row) row.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return <div ref={frame}>{children}</div>
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
  )
}

function focusRow(row: HTMLElement | undefined, event: KeyboardEvent): void {
  if (!row) return
  event.preventDefault()
  row.focus({ focusVisible: true })
  row.scrollIntoView({ block: 'nearest' })
}

function openRow(row: HTMLElement | undefined, event: KeyboardEvent): void {
  const link =
    row?.querySelector<HTMLAnchorElement>('[data-row-link]') ??
    row?.querySelector<HTMLAnchorElement>('a[href]')
  if (!link) return
  event.preventDefault()
  link.click()
}
