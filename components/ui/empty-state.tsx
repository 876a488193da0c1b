import type { ReactNode } from 'react'

export type EmptyStateProps = {
  /** What this place will hold. */
  title: ReactNode
  /** Why it is empty, or what comes first. */
  children?: ReactNode
  /** The one act that fills it. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-2 border-y border-hairline px-2 py-8">
      <p className="font-medium">{title}</p>
      {children ? <div className="measure text-sm text-quiet">{children}</div> : null}
      {action ? <div className="pt-2">{action}</div> : null}
    </div>
  )
}
