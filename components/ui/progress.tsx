import type { ReactNode } from 'react'

export type ProgressProps = {
  label: ReactNode
  /** 0 to 1; left out while the end is unknown. */
  value?: number
  /** Percent or amount in words, speed, time left: each where it always stands. */
  amount?: ReactNode
  speed?: ReactNode
  timeLeft?: ReactNode
  /** Pause, cancel. */
  actions?: ReactNode
}

export function Progress({ label, value, amount, speed, timeLeft, actions }: ProgressProps) {
  return (
    <div className="grid gap-1 text-sm">
      <div className="flex items-center justify-between gap-3">
        <label className="grid flex-1 gap-1">
          <span className="truncate">{label}</span>
          <progress value={value} max={1} />
        </label>
        {actions ? <div className="flex gap-2">{actions}</div> : null}
      </div>
      <p className="flex min-h-4 flex-wrap gap-x-4 text-xs text-quiet">
        {[amount, speed, timeLeft].map((part, place) =>
          part ? <span key={places[place]}>{part}</span> : null,
        )}
      </p>
    </div>
  )
}

const places = ['amount', 'speed', 'timeLeft'] as const
