import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '#components/ui/link-button.tsx'

/** A page that only says something: not found, not allowed. */
export function FullPage({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const t = useTranslations('common')
  return (
    <main id="content" className="mx-auto grid max-w-2xl gap-4 px-4 py-16">
      <h1>{title}</h1>
      <p className="measure">{text}</p>
      <div className="flex gap-3">
        {children}
        <LinkButton href="/desk">{t('home')}</LinkButton>
      </div>
    </main>
  )
}
