import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { cx } from '#components/ui/cx.ts'
import { Time } from '#components/ui/time.tsx'
import { RequestAnswer } from './request-answer.tsx'
import type { Shown } from './request-head.tsx'

type Message = Shown['messages'][number]

const looks = {
  clarification: 'border-s-4 border-wait bg-wait-soft',
  reply: 'border-s-4 border-accent bg-accent-soft',
  internal: 'border border-dashed border-line bg-paper',
}

/** Question, clarifications, replies and answers in the order in which they were said. */
export function RequestThread({ request }: { request: Shown }) {
  const t = useTranslations('requests')
  const said = [
    ...request.messages.map((message) => ({
      key: message.id,
      at: message.at,
      entry: <ThreadMessage message={message} />,
    })),
    ...request.answers.map((answer) => ({
      key: answer.id,
      at: answer.at,
      entry: <RequestAnswer answer={answer} />,
    })),
    ...request.revoked.map((one) => ({
      key: one.number,
      at: one.revokedAt ?? new Date(0),
      entry: (
        <p className="border-s-4 border-stop px-3 py-2 text-sm">
          {t('revoked', { agency: one.agency, number: one.number })}
        </p>
      ),
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <section aria-label={t('thread')} className="grid gap-4">
      <h2>{t('question')}</h2>
      <p lang={request.language} dir="auto" className="measure text-base whitespace-pre-wrap">
        {request.question}
      </p>
      {said.length > 0 ? (
        <ol className="grid gap-3">
          {said.map((one) => (
            <li key={one.key}>{one.entry}</li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}

function ThreadMessage({ message }: { message: Message }) {
  const t = useTranslations('requests')
  return (
    <article className={cx('grid max-w-3xl gap-1 px-3 py-2', looks[message.kind])}>
      <header className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-semibold">{t(`message.${message.kind}`)}</span>
        <span>{`${message.author.rank} ${message.author.name}`.trim()}</span>
        <Badge>{message.author.agency}</Badge>
        <span className="text-xs text-quiet">
          <Time value={message.at.toISOString()} />
        </span>
      </header>
      <p lang={message.language} dir="auto" className="measure text-base whitespace-pre-wrap">
        {message.body}
      </p>
      {message.kind === 'internal' ? <p className="text-xs text-quiet">{t('internalOnly')}</p> : null}
    </article>
  )
}
