import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { State } from '#components/ui/state.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Shown } from './request-head.tsx'
import { RequestMark } from './request-mark.tsx'

const tones = { awaiting: 'waiting', approved: 'done', refused: 'refused', revoked: 'ended' } as const

/** An answer with the exhibits that travel with it and the release that carries it. */
export function RequestAnswer({ answer }: { answer: Shown['answers'][number] }) {
  const t = useTranslations('requests')
  const common = useTranslations('common')
  const { release } = answer
  return (
    <article className="grid max-w-3xl gap-2 border-s-4 border-ok bg-ok-soft px-3 py-2">
      <header className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-semibold">{t(`outcome.${answer.outcome}`)}</span>
        <span>{`${answer.author.rank} ${answer.author.name}`.trim()}</span>
        <Badge>{answer.author.agency}</Badge>
        <RequestMark mark={answer.mark} />
        <Badge title={common(`handling.${answer.handlingCode}`)}>{answer.handlingCode}</Badge>
        <span className="text-xs text-quiet">
          <Time value={answer.at.toISOString()} />
        </span>
        {release ? (
          <span className="ms-auto">
            <State tone={tones[release.state]}>
              {t(`release.${release.state}`, { number: release.number })}
            </State>
          </span>
        ) : null}
      </header>
      <p lang={answer.language} dir="auto" className="measure text-base whitespace-pre-wrap">
        {answer.body}
      </p>
      {release?.caveats ? (
        <p className="measure text-sm">
          <strong>{t('caveats')}</strong> <bdi>{release.caveats}</bdi>
        </p>
      ) : null}
      {release?.state === 'refused' && release.decisionReason ? (
        <p className="measure text-sm">
          <strong>{common('reason')}</strong> <bdi>{release.decisionReason}</bdi>
        </p>
      ) : null}
      {answer.evidence.length > 0 ? (
        <ul aria-label={t('exhibits')} className="grid gap-1 text-sm">
          {answer.evidence.map((one) => (
            <li key={one.itemId} className="flex flex-wrap items-baseline gap-x-2">
              <TextLink href={`/evidence/${one.itemId}`}>
                {one.exhibitNumber} · <bdi>{one.title}</bdi>
              </TextLink>
              <RequestMark mark={one.mark} />
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  )
}
