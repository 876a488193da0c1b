'use client'

import X from 'lucide-react/icons/x'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { cx } from './cx.ts'

export type DialogProps = {
  open: boolean
  /** Called for Escape, the close button and the browser's back gesture. */
  onClose: () => void
  title: ReactNode
  /** One or two sentences under the title, read together with it. */
  description?: ReactNode
  size?: 'narrow' | 'normal' | 'wide'
  children: ReactNode
}

const widths = { narrow: 'max-w-md', normal: 'max-w-2xl', wide: 'max-w-5xl' }

/** The platform's modal dialog: it holds the focus and gives it back to what opened it. */
export function Dialog({ open, onClose, title, description, size = 'normal', children }: DialogProps) {
  const t = useTranslations('common')
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    const opener = document.activeElement
    if (!element.open) element.showModal()
    // What is asked comes first for the fingers; without a field the browser's own choice stands.
    element.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
    return () => {
      element.close()
      // A menu item that opened the dialog may be gone by now; then the browser's own choice stands.
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus()
    }
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      className={cx(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] overflow-y-auto rounded-lg border border-hairline bg-sheet p-0 shadow-float',
        'open:animate-appear',
        widths[size],
      )}
    >
      {open ? (
        <div className="grid gap-4 p-4 sm:p-5">
          <div className="flex items-start justify-between gap-4">
            <h2 id={`${id}-title`}>{title}</h2>
            <button
              type="button"
              onClick={onClose}
              className="-m-1 rounded-md p-1 text-quiet hover:bg-well hover:text-ink"
              aria-label={t('close')}
            >
              <X aria-hidden="true" className="size-5" />
            </button>
          </div>
          {description ? (
            <div id={`${id}-description`} className="measure -mt-2 text-sm text-quiet">
              {description}
            </div>
          ) : null}
          {children}
        </div>
      ) : null}
    </dialog>
  )
}
