'use client'

import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

export type HashProps = {
  value: string
  /** What is copied, for those who hear the button: "SHA-256 of exhibit 14". */
  label: string
  /** Shows this many characters at each end. */
  short?: number
}

/** A value that nobody types: set in mono, with a button that copies all of it. */
export function Hash({ value, label, short }: HashProps) {
  const t = useTranslations('common')
  const [isCopied, setCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [isCopied])

  const Icon = isCopied ? Check : Copy
  const shown = short && value.length > short * 2 ? `${value.slice(0, short)}…${value.slice(-short)}` : value
  return (
    <span className="inline-flex items-center gap-1.5">
      <code title={value} className="font-mono text-xs break-all">
        {shown}
      </code>
      <button
        type="button"
        aria-label={t('copyNamed', { name: label })}
        onClick={() => navigator.clipboard.writeText(value).then(() => setCopied(true))}
        className="min-h-6 min-w-6 rounded-sm text-quiet hover:text-ink"
        data-screen
      >
        <Icon aria-hidden="true" className="m-auto size-4" />
      </button>
      <span role="status" className="sr-only">
        {isCopied ? t('copied') : ''}
      </span>
    </span>
  )
}
