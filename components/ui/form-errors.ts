'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { z } from 'zod'
import { issueMessage } from '#server/kernel/issue-message.ts'

/** Turns what a schema found wrong into one message by field name, in the reader's language. */
export function useIssueMessages(): (issues: readonly z.core.$ZodIssue[]) => Record<string, string> {
  const t = useTranslations()
  return useCallback(
    (issues) => {
      const errors: Record<string, string> = {}
      for (const issue of issues) {
        const field = issue.path.filter((step) => typeof step === 'string').join('.')
        if (field in errors) continue
        if (/^[\w-]+(\.[\w-]+)+$/.test(issue.message) && t.has(issue.message)) {
          errors[field] = t(issue.message)
          continue
        }
        const { key, values } = issueMessage(issue)
        errors[field] = t(t.has(`errors.field.${key}`) ? `errors.field.${key}` : 'errors.field.other', values)
      }
      return errors
    },
    [t],
  )
}
