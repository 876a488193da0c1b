'use client'

import ChevronDown from 'lucide-react/icons/chevron-down'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { type ButtonSize, type ButtonTone, buttonClass } from './button.tsx'
import { cx } from './cx.ts'

export type MenuItem = {
  key: string
  label: ReactNode
  onSelect: () => void
  danger?: boolean
  disabled?: boolean
}

export type MenuProps = {
  label: ReactNode
  /** When `label` is an icon. */
  accessibleLabel?: string
  items: readonly MenuItem[]
  tone?: ButtonTone
  size?: ButtonSize
  hideArrow?: boolean
}

/** A menu button (ARIA authoring practices) on the platform's popover: Escape and a press outside close it. */
export function Menu({ label, accessibleLabel, items, tone, size, hideArrow }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  function place() {
    const box = button.current?.getBoundingClientRect()
    const menu = list.current
    if (!box || !menu) return
    const left = Math.max(8, Math.min(box.left, window.innerWidth - menu.offsetWidth - 8))
    const below = box.bottom + 4
    const fits = below + menu.offsetHeight < window.innerHeight
    menu.style.left = `${left}px`
    menu.style.top = `${fits ? below : Math.max(8, box.top - menu.offsetHeight - 4)}px`
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = entries.findIndex((entry) => entry.matches(':focus'))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Tab') list.current?.hidePopover()
    if (to === undefined) return
    event.preventDefault()
    entries.at(to >= entries.length ? 0 : to)?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={accessibleLabel}
        className={buttonClass(tone, size)}
      >
        {label}
        {hideArrow ? null : <ChevronDown aria-hidden="true" className="size-4" />}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={accessibleLabel ?? (typeof label === 'string' ? label : undefined)}
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          if (event.newState !== 'open') return
          place()
          list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
        }}
        className="fixed m-0 min-w-44 rounded-lg border border-hairline bg-sheet py-1 text-ink shadow-float"
      >
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={item.disabled || undefined}
            onClick={() => {
              if (item.disabled) return
              list.current?.hidePopover()
              button.current?.focus()
              item.onSelect()
            }}
            className={cx(
              'block w-full px-3 py-1.5 text-start text-sm -outline-offset-2 hover:bg-well focus:bg-well aria-disabled:text-quiet',
              item.danger && 'text-stop',
            )}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  )
}
