'use client'
import BellIcon from 'lucide-react/icons/bell'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useId, useState } from 'react'
import { portal } from '#components/api/client.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { useLive } from './live.tsx'

type Notice = Awaited<ReturnType<typeof portal.notifications.list.query>>['notices'][number]

const hrefOf = ({ kind, releaseId, requestId, caseId, postingId, facts }: Notice) => {
  if (kind.startsWith('onward.')) return '/onward'
  if (kind.startsWith('emergencies.')) return '/emergencies'
  if (kind.startsWith('log.')) return '/log'
  if (releaseId) return `/releases/${releaseId}`
  if (requestId) return `/requests/${requestId}`
  if (caseId) return `/cases/${caseId}`
  if (kind === 'accounts.locked') return `/officers/${facts.officerId}`
  return postingId ? `/postings/${postingId}` : '/desk'
}

/** What is new for the reader, counted live. */
export function Bell() {
  const t = useTranslations('shell')
  const words = useTranslations('notifications')
  const id = useId()
  const [unread, setUnread] = useState(0)
  const [notices, setNotices] = useState<Notice[] | null>(null)

  const count = useCallback(() => {
    portal.notifications.countUnread.query({}).then(
      (answer) => setUnread(answer.unread),
      () => undefined,
    )
  }, [])
  useEffect(count, [count])
  useLive((told) => told.notices, count)

  const load = async () => setNotices((await portal.notifications.list.query({ limit: 20 })).notices)
  const markRead = async () => {
    await portal.notifications.read.mutate({})
    setUnread(0)
    await load()
  }

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t('notices', { count: unread })}
        className="relative grid size-8 place-items-center rounded-sm hover:bg-well"
      >
        <BellIcon aria-hidden="true" className="size-4" />
        {unread > 0 ? (
          <span className="absolute -end-1 -top-1 rounded-sm bg-accent px-1 text-xs text-on-accent">
            {unread > 99 ? '99+' : unread}
          </span>
        ) : null}
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={t('noticesTitle')}
        onToggle={(event) => {
          if (event.newState === 'open') void load()
        }}
        className="fixed inset-auto end-3 top-20 m-0 max-h-[70dvh] w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-lg border border-hairline bg-sheet p-3 text-ink shadow-float"
      >
        <div className="flex items-baseline justify-between gap-4 pb-2">
          <h2 className="text-base">{t('noticesTitle')}</h2>
          {unread > 0 ? (
            <button type="button" onClick={markRead} className="link text-sm">
              {t('markAllRead')}
            </button>
          ) : null}
        </div>
        {notices?.length === 0 ? <p className="text-sm text-quiet">{t('noticesNone')}</p> : null}
        <ul className="grid gap-2">
          {notices?.map((notice) => (
            <li key={notice.id} className="flex justify-between gap-3 border-t border-hairline pt-2 text-sm">
              <TextLink href={hrefOf(notice)} className={notice.readAt ? undefined : 'font-semibold'}>
                {words(
                  words.has(notice.kind.replace('.', '-')) ? notice.kind.replace('.', '-') : 'other',
                  notice.facts,
                )}
              </TextLink>
              <span className="shrink-0 text-xs text-quiet">
                <Time value={notice.at} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
