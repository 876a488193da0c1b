'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { portal } from '#components/api/client.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { askSession, type SessionLeft } from './ask-session.ts'

const everyMinute = 60_000
/** Warned this long before: enough to come back to the desk and press a button (WCAG 2.2.1 asks for 20 seconds). */
const warning = 3

/**
 * Says before the session ends, and covers the page when it has ended (CJIS AC-11), without leaving it: what was typed is
 * still there after signing in again beside it.
 */
export function SessionWatch() {
  const t = useTranslations('accounts')
  const [left, setLeft] = useState<SessionLeft | null>(null)
  const [silenced, setSilenced] = useState('')
  const who = useRef('')

  const look = useCallback(async () => {
    const found = await askSession()
    if (!found) return
    // Somebody else signed in beside this page: it is not theirs to see.
    if (found.officerId && who.current && found.officerId !== who.current) window.location.reload()
    if (found.officerId) who.current = found.officerId
    setLeft(found)
  }, [])
  useEffect(() => {
    void look()
    const timer = setInterval(() => void look(), everyMinute)
    const onShow = () => (document.visibilityState === 'visible' ? void look() : undefined)
    document.addEventListener('visibilitychange', onShow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onShow)
    }
  }, [look])

  const stay = async () => {
    await portal.accounts.sessionState.query({}).catch(() => undefined)
    await look()
  }
  if (!left) return null
  if (left.ended)
    return (
      <div
        className="fixed inset-0 z-50 grid place-content-center bg-paper p-6 print:hidden"
        role="alertdialog"
        aria-modal="true"
        aria-label={t('watch.ended')}
      >
        <div className="measure grid justify-items-start gap-3">
          <h2>{t('watch.ended')}</h2>
          <p>{t('watch.endedText')}</p>
          <div className="flex flex-wrap gap-3">
            <a href="/sign-in" target="_blank" rel="noreferrer" className="link self-center">
              {t('watch.signInBeside')}
            </a>
            <Button tone="primary" onClick={() => void look()}>
              {t('watch.goOn')}
            </Button>
            <LinkButton href="/sign-in">{t('watch.leave')}</LinkButton>
          </div>
        </div>
      </div>
    )
  const isIdle = left.idleMinutes <= left.absoluteMinutes
  const minutes = Math.min(left.idleMinutes, left.absoluteMinutes)
  const kind = isIdle ? 'idle' : 'absolute'
  return (
    <Dialog
      open={minutes <= warning && silenced !== kind}
      onClose={() => (isIdle ? void stay() : setSilenced(kind))}
      title={t('watch.soon', { minutes })}
      description={t(`watch.${kind}`)}
      size="narrow"
    >
      <Button
        tone="primary"
        className="justify-self-start"
        onClick={() => (isIdle ? void stay() : setSilenced(kind))}
      >
        {t(isIdle ? 'watch.stay' : 'watch.understood')}
      </Button>
    </Dialog>
  )
}
