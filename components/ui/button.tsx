import type { ButtonHTMLAttributes } from 'react'
import { cx } from './cx.ts'

export type ButtonTone = 'primary' | 'plain' | 'danger' | 'quiet'
export type ButtonSize = 'normal' | 'small'

const tones: Record<ButtonTone, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:bg-accent-strong hover:border-accent-strong',
  plain: 'border-line bg-sheet text-ink hover:border-ink',
  danger: 'border-stop bg-stop text-paper hover:border-ink',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-well',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-9 px-3 py-1.5 text-sm',
  small: 'min-h-7 px-2 py-0.5 text-sm',
}

export function buttonClass(tone: ButtonTone = 'plain', size: ButtonSize = 'normal', more?: string): string {
  return cx(
    'inline-flex items-center justify-center gap-1.5 rounded-md border font-medium transition-colors',
    'disabled:border-hairline disabled:bg-well disabled:text-quiet aria-disabled:opacity-70',
    tones[tone],
    sizes[size],
    more,
  )
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  tone?: ButtonTone
  size?: ButtonSize
  /** Keeps the focus and says that the act is under way; further presses do nothing. */
  pending?: boolean
}

export function Button({
  tone,
  size,
  pending,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? 'button' : type}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonClass(tone, size, className)}
    >
      {children}
    </button>
  )
}
