import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type NoticeTone = 'info' | 'ok' | 'wait' | 'stop'

const tones: Record<NoticeTone, string> = {
  info: 'border-info bg-info-soft',
  ok: 'border-ok bg-ok-soft',
  wait: 'border-wait bg-wait-soft',
  stop: 'border-stop bg-stop-soft',
}

export type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  /** Read out at once: only for what just happened. */
  live?: boolean
  action?: ReactNode
  className?: string
  children?: ReactNode
}

export function Notice({ tone = 'info', title, live, action, className, children }: NoticeProps) {
  return (
    <div
      role={live ? (tone === 'stop' ? 'alert' : 'status') : undefined}
      className={cx(
        'flex flex-wrap items-start justify-between gap-3 border-s-4 px-3 py-2 text-sm',
        tones[tone],
        className,
      )}
    >
      <div className="measure grid gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
