import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type StateTone = 'neutral' | 'draft' | 'waiting' | 'active' | 'done' | 'refused' | 'late' | 'ended'

const colours: Record<StateTone, string> = {
  neutral: 'text-quiet',
  draft: 'text-quiet',
  waiting: 'text-wait',
  active: 'text-info',
  done: 'text-ok',
  refused: 'text-stop',
  late: 'text-stop',
  ended: 'text-quiet',
}

/** A shape for each tone, so that colour is never the only sign. */
const shapes: Record<StateTone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="2.5" fill="currentColor" />,
  draft: (
    <circle
      cx="6"
      cy="6"
      r="4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 1.6"
    />
  ),
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor" />
    </>
  ),
  active: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  done: <path d="M1.5 6.5 4.75 9.75 10.5 2.75" fill="none" stroke="currentColor" strokeWidth="2" />,
  refused: <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2" />,
  late: <path d="M6 .75 11.75 11H.25z" fill="currentColor" />,
  ended: <path d="M1.5 1.5h9v9h-9z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

/** State as shape and word. */
export function State({
  tone,
  className,
  children,
}: {
  tone: StateTone
  className?: string
  children: ReactNode
}) {
  return (
    <span className={cx('inline-flex items-baseline gap-1.5 text-sm font-medium', colours[tone], className)}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5 shrink-0">
        {shapes[tone]}
      </svg>
      <span>{children}</span>
    </span>
  )
}
