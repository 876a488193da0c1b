'use client'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { useTranslations } from 'next-intl'
import { useId, useRef, useTransition } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import type { ColumnList } from '#i18n/languages.ts'
import { keepPreference } from './preference-action.ts'

type Props = {
  list: ColumnList
  columns: readonly { key: string; header: string }[]
  hidden: readonly string[]
}

/** Which columns a list shows; kept in this browser for a year. */
export function ListColumns({ list, columns, hidden }: Props) {
  const t = useTranslations('shell')
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLFieldSetElement>(null)
  const [, start] = useTransition()

  function place() {
    const box = button.current?.getBoundingClientRect()
    const own = panel.current
    if (!box || !own) return
    own.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - own.offsetWidth - 8))}px`
    own.style.top = `${box.bottom + 4}px`
  }
  const keep = () => {
    const boxes = [...(panel.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const off = boxes.filter((box) => !box.checked).map((box) => box.value)
    start(() => keepPreference(list, off.join(' ')))
  }
  return (
    <>
      <button ref={button} type="button" popoverTarget={id} className={buttonClass('plain')} data-screen>
        {t('columns')}
        <ChevronDown aria-hidden="true" className="size-4" />
      </button>
      <fieldset
        ref={panel}
        id={id}
        popover="auto"
        onToggle={(event) => {
          if (event.newState !== 'open') return
          place()
          panel.current?.querySelector<HTMLElement>('input')?.focus()
        }}
        className="fixed m-0 min-w-44 rounded-lg border border-hairline bg-sheet p-3 text-ink shadow-float"
      >
        <legend className="sr-only">{t('columns')}</legend>
        <div className="grid gap-1.5">
          {columns.map(({ key, header }) => (
            <label key={key} className="flex items-center gap-2 text-sm">
              <input
                type="checkbox"
                value={key}
                defaultChecked={!hidden.includes(key)}
                onChange={keep}
                className="size-4 accent-accent"
              />
              {header}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
