import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { State } from '#components/ui/state.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { PostingActs } from './posting-acts.tsx'
import { PostingState } from './posting-state.tsx'

type Shown = Viewed['postings']['get']
type Props = { posting: Shown; agencyId: string }

/** One posting: who goes where for how long, and what each of the two agencies has agreed to. */
export function PostingPage({ posting, agencyId }: Props) {
  const t = useTranslations('postings')
  const name = `${posting.officerRank} ${posting.officerName}`.trim()
  const isHome = agencyId === posting.homeAgencyId
  return (
    <article className="grid gap-6">
      <header className="grid gap-1">
        <h1>{t('heading', { name, host: posting.hostCode })}</h1>
        <PostingState posting={posting} />
      </header>
      <Facts posting={posting} />
      <div className="grid gap-6 sm:grid-cols-2">
        <Side
          code={posting.homeCode}
          side="home"
          posting={posting}
          agreedAt={posting.homeAgreedAt}
          caveats={posting.homeCaveats}
        />
        <Side
          code={posting.hostCode}
          side="host"
          posting={posting}
          agreedAt={posting.hostAgreedAt}
          caveats={posting.hostCaveats}
        />
      </div>
      {posting.mayDecide || posting.mayEnd ? (
        <PostingActs
          postingId={posting.id}
          version={posting.version}
          name={name}
          host={posting.hostCode}
          caveats={isHome ? posting.homeCaveats : posting.hostCaveats}
          mayDecide={posting.mayDecide}
          mayEnd={posting.mayEnd}
        />
      ) : null}
    </article>
  )
}

function Facts({ posting }: { posting: Shown }) {
  const t = useTranslations('postings')
  return (
    <KeyValueList
      items={[
        {
          key: 'officer',
          label: t('officer'),
          value: <TextLink href={`/officers/${posting.officerId}`}>{posting.officerName}</TextLink>,
        },
        { key: 'place', label: t('place'), value: <bdi>{posting.place}</bdi> },
        {
          key: 'sponsor',
          label: t('sponsor'),
          value: <TextLink href={`/officers/${posting.sponsorId}`}>{posting.sponsorName}</TextLink>,
        },
        { key: 'starts', label: t('startsAt'), value: <Time value={posting.startsAt} show="both" /> },
        { key: 'ends', label: t('endsAt'), value: <Time value={posting.endsAt} show="both" /> },
        ...(posting.endedAt
          ? [{ key: 'ended', label: t('endedAt'), value: <Time value={posting.endedAt} show="both" /> }]
          : []),
        ...(posting.reason
          ? [{ key: 'reason', label: t('reason'), value: <bdi>{posting.reason}</bdi> }]
          : []),
      ]}
    />
  )
}

type SideProps = {
  code: string
  side: 'home' | 'host'
  posting: Shown
  agreedAt: Date | null
  caveats: string
}

/** What one of the two agencies has said, and under which conditions. */
function Side({ code, side, posting, agreedAt, caveats }: SideProps) {
  const t = useTranslations('postings')
  return (
    <section aria-labelledby={`side-${side}`} className="grid content-start gap-2">
      <h2 id={`side-${side}`}>{t(`side.${side}`, { code })}</h2>
      {agreedAt ? (
        <p className="text-sm">
          <State tone="done">{t('agreed')}</State> · <Time value={agreedAt} show="exact" />
        </p>
      ) : (
        <State tone={posting.state === 'proposed' ? 'waiting' : 'neutral'}>
          {t(posting.state === 'proposed' ? 'notYet' : 'notAgreed')}
        </State>
      )}
      <h3 className="text-sm font-medium">{t('caveats')}</h3>
      <p dir="auto" className="measure text-sm whitespace-pre-wrap">
        {caveats || t('noCaveats')}
      </p>
    </section>
  )
}
