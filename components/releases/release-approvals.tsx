import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'
import { Time } from '#components/ui/time.tsx'
import { AnswerCondition } from './answer-condition.tsx'
import type { Shown } from './release-page.tsx'

type Person = { name: string; rank: string }
const nameOf = ({ name, rank }: Person) => `${rank} ${name}`.trim()

/** Who approved, whether another has to, and the conditions that were set; for the originator only. */
export function ReleaseApprovals({ release }: { release: Shown }) {
  const t = useTranslations('releases')
  const { approvals, may } = release
  if (!approvals) return null
  const { given, why, needed, conditions, exceptIds } = approvals
  const isOpen = release.state === 'awaiting'
  return (
    <section aria-labelledby="release-approvals" className="grid gap-2 text-sm">
      <h2 id="release-approvals">{t('approvals.title')}</h2>
      {why.length > 0 ? (
        why.map((one) => <p key={one}>{t(`approvals.why.${one}`)}</p>)
      ) : (
        <p>{t('approvals.one')}</p>
      )}
      <ol className="grid gap-1">
        {given.map((one) => (
          <li key={one.step}>
            {t('approvals.given', { step: one.step, who: nameOf(one.by) })}
            {one.mandateId === one.officerId
              ? null
              : ` (${t('approvals.for', { who: nameOf(one.mandate) })})`}{' '}
            · <Time value={one.at.toISOString()} show="both" />
          </li>
        ))}
      </ol>
      {isOpen && given.length > 0 && given.length < needed ? (
        <Notice tone="wait">{t('approvals.missing')}</Notice>
      ) : null}
      {exceptIds.length > 0 ? <p>{t('approvals.leftOut', { count: exceptIds.length })}</p> : null}
      {conditions.map((one) => (
        <Notice
          key={one.id}
          tone={one.state === 'open' ? 'wait' : 'info'}
          title={`${t('condition.title')} · ${t(`condition.${one.state}`)}`}
          action={
            one.state === 'open' && may.answerCondition ? (
              <AnswerCondition releaseId={release.id} number={release.number} />
            ) : null
          }
        >
          <p>
            <bdi>{t('condition.line', { who: nameOf(one.by), words: one.words })}</bdi>{' '}
            {t('condition.leaveOut', { count: one.itemIds.length })}.
          </p>
          {one.answer ? <p>{`${t('condition.answer')}: ${one.answer}`}</p> : null}
        </Notice>
      ))}
    </section>
  )
}
