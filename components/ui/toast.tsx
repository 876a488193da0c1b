'use client'

import X from 'lucide-react/icons/x'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

export type ToastInput = {
  message: ReactNode
  /** Takes the act back; the reader has ten seconds, more while pointing at it or focusing it. */
  undo?: () => void | Promise<void>
}

type Toast = ToastInput & { id: number }

const ToastContext = createContext<((toast: ToastInput) => void) | null>(null)

/** Says in a status line what was done; never the only place where an error stands. */
export function useToast(): (toast: ToastInput) => void {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastRegion above it')
  return show
}

export function ToastRegion({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const last = useRef(0)
  const show = useCallback((toast: ToastInput) => {
    last.current += 1
    const id = last.current
    setToasts((before) => [...before.slice(-2), { ...toast, id }])
  }, [])
  const drop = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  )

  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={t('messages')}
        data-screen
        className="pointer-events-none fixed inset-x-0 bottom-10 z-40 grid justify-items-center gap-2 px-4"
      >
        <div role="status" className="contents">
          {toasts.map((toast) => (
            <ToastLine key={toast.id} toast={toast} onDone={drop} />
          ))}
        </div>
      </section>
    </ToastContext>
  )
}

function ToastLine({ toast, onDone }: { toast: Toast; onDone: (id: number) => void }) {
  const t = useTranslations('common')
  const [isHeld, setHeld] = useState(false)

  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => onDone(toast.id), 10_000)
    return () => clearTimeout(timer)
  }, [isHeld, onDone, toast.id])

  async function undo() {
    onDone(toast.id)
    await toast.undo?.()
  }

  return (
    <fieldset
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-xl animate-appear items-center gap-4 rounded-lg border border-line bg-ink px-3 py-2 text-sm text-paper shadow-float"
    >
      <span>{toast.message}</span>
      {toast.undo ? (
        <button
          type="button"
          onClick={undo}
          className="rounded-sm font-semibold underline outline-offset-4 focus-visible:outline-paper"
        >
          {t('undo')}
        </button>
      ) : null}
      <button
        type="button"
        onClick={() => onDone(toast.id)}
        aria-label={t('dismiss')}
        className="rounded-sm focus-visible:outline-paper"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </fieldset>
  )
}
