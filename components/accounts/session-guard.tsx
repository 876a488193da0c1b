'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { portal } from '#components/api/client.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { askSession, type SessionLeft } from './ask-session.ts'
import { SessionCover } from './session-cover.tsx'

const everyMinute = 60_000
/** Minutes of warning: enough to come back to the desk and press a button (WCAG 2.2.1 asks for 20 seconds). */
const warning = 3

export type WatchWords = Record<
  'idle' | 'absolute' | 'stay' | 'understood' | 'ended' | 'endedText' | 'signInBeside' | 'goOn' | 'leave',
  string
> & {
  /** By minutes left. */
  soon: string[]
}

/**
 * Says before the session ends, and covers the page when it has ended (CJIS AC-11), without leaving it: what was typed is
 * still there after signing in again beside it.
 */
export function SessionGuard({ words }: { words: WatchWords }) {
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
  if (left.ended) return <SessionCover words={words} onReturn={() => void look()} />
  const isIdle = left.idleMinutes <= left.absoluteMinutes
  const minutes = Math.min(left.idleMinutes, left.absoluteMinutes)
  const kind = isIdle ? 'idle' : 'absolute'
  return (
    <Dialog
      open={minutes <= warning && silenced !== kind}
      onClose={() => (isIdle ? void stay() : setSilenced(kind))}
      title={words.soon[minutes] ?? ''}
      description={words[kind]}
      size="narrow"
    >
      <Button
        tone="primary"
        className="justify-self-start"
        onClick={() => (isIdle ? void stay() : setSilenced(kind))}
      >
        {isIdle ? words.stay : words.understood}
      </Button>
    </Dialog>
  )
}
