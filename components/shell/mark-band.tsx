'use client'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react'
import { cx } from '#components/ui/cx.ts'
import { mostRestrictive, rankOf } from '#server/kernel/marks.ts'

type Scope = { marks: ReadonlyMap<string, string>; set: (id: string, mark: string | null) => void }
const MarkContext = createContext<Scope | null>(null)

/** Collects the marks of what the page shows now. */
export function MarkScope({ children }: { children: ReactNode }) {
  const [marks, setMarks] = useState<ReadonlyMap<string, string>>(new Map())
  const set = useCallback((id: string, mark: string | null) => {
    setMarks((before) => {
      if ((before.get(id) ?? null) === mark) return before
      const after = new Map(before)
      if (mark === null) after.delete(id)
      else after.set(id, mark)
      return after
    })
  }, [])
  return <MarkContext value={useMemo(() => ({ marks, set }), [marks, set])}>{children}</MarkContext>
}

/** Says what is shown here carries these marks; renders nothing. */
export function UsesMark({ marks }: { marks: readonly string[] }) {
  const id = useId()
  const set = useContext(MarkContext)?.set
  const highest = mostRestrictive(marks) ?? null
  useEffect(() => {
    set?.(id, highest)
    return () => set?.(id, null)
  }, [id, set, highest])
  return null
}

const tones = ['bg-well text-ink', 'bg-wait-soft text-wait', 'bg-stop-soft text-stop', 'bg-stop text-paper']

/** The most restrictive mark of the page, at head and foot, as on paper. */
export function MarkBand({ place }: { place: 'head' | 'foot' }) {
  const t = useTranslations('common')
  const shell = useTranslations('shell')
  const marks = [...(useContext(MarkContext)?.marks.values() ?? [])]
  const mark = mostRestrictive(marks) ?? 'unclassified'
  const words = t(`mark.${mark}`)

  // Printed pages take it from the root element for their margins (print.css).
  useEffect(() => {
    document.documentElement.style.setProperty('--page-mark', JSON.stringify(words))
  }, [words])

  // The foot is a landmark of its own; the head is read as a status when it changes.
  const Band = place === 'head' ? 'p' : 'footer'
  return (
    <Band
      role={place === 'head' ? 'status' : undefined}
      data-mark={mark}
      className={cx(
        'mark-band px-4 py-0.5 text-center text-xs font-semibold',
        tones[rankOf(mark)],
        place === 'foot' && 'fixed inset-x-0 bottom-0 z-30 print:static',
      )}
    >
      <span className="sr-only">{shell('markBand')}: </span>
      {words}
    </Band>
  )
}
