import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { AddCustodyEvent } from './add-custody-event.tsx'
import { CustodyLine } from './custody-line.tsx'
import { DownloadEvidence } from './download-evidence.tsx'
import { EvidenceFacts } from './evidence-facts.tsx'
import { EvidenceViewer } from './evidence-viewer.tsx'

export type Shown = Viewed['evidence']['get']

/** One exhibit: its content large, its facts beside, the way it went. */
export function EvidencePage({ exhibit }: { exhibit: Shown }) {
  const t = useTranslations('evidence')
  const number = exhibit.exhibitNumber
  const isMissing = exhibit.otherFaces === null
  return (
    <article className="grid gap-4">
      <header className="grid gap-1">
        <p className="text-sm text-quiet">
          <TextLink href={`/cases/${exhibit.case.id}/evidence`}>{exhibit.case.number}</TextLink>
          {' · '}
          <bdi>{t('exhibit', { number })}</bdi>
        </p>
        <h1>
          <bdi lang={exhibit.language}>{exhibit.title}</bdi>
        </h1>
      </header>
      {isMissing ? <Notice tone="stop">{t('missing')}</Notice> : null}
      {exhibit.isDestroyed ? <Notice tone="stop">{t('destroyed')}</Notice> : null}
      {exhibit.isMistyped ? (
        <Notice tone="wait" title={t('mistypedTitle')}>
          {t('mistyped', { declared: exhibit.declaredType, found: exhibit.mediaType })}
        </Notice>
      ) : null}
      {exhibit.otherFaces && exhibit.otherFaces.length > 0 ? (
        <Notice tone="wait" title={t('facesTitle')}>
          {t('faces', { types: exhibit.otherFaces.join(', ') })}
        </Notice>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <EvidenceViewer
          itemId={exhibit.itemId}
          rendering={exhibit.rendering}
          title={exhibit.title}
          sizeBytes={isMissing ? 0 : exhibit.sizeBytes}
        />
        <div className="grid gap-6">
          {isMissing ? null : <DownloadEvidence itemId={exhibit.itemId} number={number} />}
          {exhibit.isOwn ? null : (
            <TextLink href={`/onward/new?item=${exhibit.itemId}`}>{t('onward')}</TextLink>
          )}
          <EvidenceFacts exhibit={exhibit} />
          <section className="grid gap-3">
            <h2 id="custody">{t('custodyTitle')}</h2>
            <CustodyLine events={exhibit.custody} />
            {exhibit.mayAddCustody && !exhibit.isDestroyed ? (
              <AddCustodyEvent itemId={exhibit.itemId} number={number} isOwn={exhibit.isOwn} />
            ) : null}
          </section>
        </div>
      </div>
    </article>
  )
}
