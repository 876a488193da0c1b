'use client'

import { useTranslations } from 'next-intl'

/** Silent until four fifths of the room are used; then says what is left, or how much is too much. */
export function CharacterCount({ length, limit }: { length: number; limit: number }) {
  const t = useTranslations('common')
  if (length < limit * 0.8) return null
  const over = length - limit
  return (
    <p role="status" className={over > 0 ? 'text-xs font-medium text-stop' : 'text-xs text-quiet'}>
      {over > 0 ? t('charactersOver', { count: over }) : t('charactersLeft', { count: -over })}
    </p>
  )
}
