'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { FormFailure } from '#components/ui/form.tsx'
import { wireError } from './errors.ts'

/** Turns what an operation threw into words for a form: the reason, and a message beside each field. */
export function useExplain(): (thrown: unknown) => FormFailure {
  const t = useTranslations('errors')
  return useCallback(
    (thrown) => {
      const { reason, issues } = wireError(thrown)
      const message = t.has(`reason.${reason}`) ? t(`reason.${reason}`) : t('form.unexpected')
      const words = ({ key, params }: (typeof issues)[number]) =>
        t(t.has(`field.${key}`) ? `field.${key}` : 'field.other', params ?? {})
      return { message, fields: Object.fromEntries(issues.map((issue) => [issue.path, words(issue)])) }
    },
    [t],
  )
}
