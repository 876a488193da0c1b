import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { State } from '#components/ui/state.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { AddStation, OfferTransfer } from './custody-acts.tsx'
import { CustodyChain } from './custody-chain.tsx'
import { DeclareEvidence } from './end-acts.tsx'
import { ExhibitFacts } from './exhibit-facts.tsx'
import { Dispositions, ExhibitFiles, LegalHolds, OpenOffer } from './exhibit-parts.tsx'

export type Shown = Viewed['exhibits']['get']

/** One exhibit: what it is, what the chain shows, and the chain itself as a line of stations. */
export function ExhibitPage({ exhibit }: { exhibit: Shown }) {
  const t = useTranslations('exhibits')
  const { exhibitId, may } = exhibit
  const number = exhibit.exhibitNumber
  const past = exhibit.transfers.filter(({ state }) => state === 'declined' || state === 'withdrawn')
  return (
    <article className="grid gap-4">
      <header className="grid gap-1">
        <p className="text-sm text-quiet">
          <TextLink href={`/cases/${exhibit.case.id}/exhibits`}>{exhibit.case.number}</TextLink>
          {' · '}
          <bdi>{t('exhibit', { number })}</bdi>
        </p>
        <h1>
          <bdi lang={exhibit.language}>{exhibit.title}</bdi>
        </h1>
        {exhibit.description ? (
          <p className="measure whitespace-pre-line" lang={exhibit.language} dir="auto">
            {exhibit.description}
          </p>
        ) : null}
      </header>
      <div className="flex flex-wrap gap-2" data-screen>
        {may.addStation ? <AddStation exhibitId={exhibitId} number={number} /> : null}
        {may.offer ? (
          <OfferTransfer exhibitId={exhibitId} number={number} agencies={exhibit.partners} />
        ) : null}
        {may.declare ? <DeclareEvidence exhibitId={exhibitId} number={number} /> : null}
        <LinkButton href={`/exhibits/${exhibitId}/label`}>{t('label.title')}</LinkButton>
      </div>
      <OpenOffer exhibit={exhibit} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="grid gap-8">
          <section className="grid gap-3">
            <h2>{t('custodyTitle')}</h2>
            {exhibit.findings.length === 0 ? (
              <State tone="done">{t('noFindings')}</State>
            ) : (
              <ul className="grid gap-1" aria-label={t('findingsTitle')}>
                {exhibit.findings.map(({ finding, count }) => (
                  <li key={finding}>
                    <State tone="late">
                      {t(`finding.${finding}`)} ({t('findingCount', { count })})
                    </State>
                  </li>
                ))}
              </ul>
            )}
            <CustodyChain chain={exhibit.chain} />
            <p className="text-sm">
              <TextLink href={`/exhibits/${exhibitId}/custody`}>
                {t('custodyAll', { count: exhibit.custody.length })}
              </TextLink>
            </p>
            {past.length > 0 ? (
              <div className="grid gap-1 text-sm">
                <h3>{t('offer.pastTitle')}</h3>
                {past.map((one) => (
                  <bdi key={one.id}>
                    {t('offer.past', { state: one.state, agency: one.toCode, reason: one.reason })}
                  </bdi>
                ))}
              </div>
            ) : null}
          </section>
          <ExhibitFiles exhibit={exhibit} />
        </div>
        <div className="grid gap-8">
          <ExhibitFacts exhibit={exhibit} />
          <LegalHolds exhibit={exhibit} />
          <Dispositions exhibit={exhibit} />
        </div>
      </div>
    </article>
  )
}
