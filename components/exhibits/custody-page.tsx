import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Pager } from '#components/ui/pager.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { CustodyChain } from './custody-chain.tsx'

/** Every event of a chain with hashes and signatures, a page at a time. */
export function CustodyPage({ page }: { page: Viewed['exhibits']['listCustody'] }) {
  const t = useTranslations('exhibits')
  const { exhibitId, exhibitNumber: number, title, language } = page.exhibit
  return (
    <article className="grid gap-4">
      <header className="grid gap-1">
        <p className="text-sm text-quiet">
          <TextLink href={`/exhibits/${exhibitId}`}>{t('exhibit', { number })}</TextLink> ·{' '}
          <bdi lang={language}>{title}</bdi>
        </p>
        <h1>{t('custodyTitle')}</h1>
      </header>
      <PrintButton />
      <CustodyChain chain={page.chain} signed />
      <Pager
        label={t('custodyTitle')}
        next={page.next ? `/exhibits/${exhibitId}/custody?cursor=${page.next}` : undefined}
      />
    </article>
  )
}
