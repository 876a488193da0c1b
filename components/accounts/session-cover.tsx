'use client'
import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { WatchWords } from './session-guard.tsx'

/** Over everything, an open dialog too, and not to be dismissed: nothing of the page is to be read any more. */
export function SessionCover({ words, onReturn }: { words: WatchWords; onReturn: () => void }) {
  const cover = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = cover.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={cover}
      aria-labelledby="session-ended"
      onCancel={(event) => event.preventDefault()}
      // A browser lets the second Escape through all the same.
      onClose={() => cover.current?.showModal()}
      className="m-0 h-dvh max-h-none w-screen max-w-none place-content-center border-0 bg-paper p-6 open:grid print:hidden"
    >
      <div className="measure grid justify-items-start gap-3">
        <h2 id="session-ended">{words.ended}</h2>
        <p>{words.endedText}</p>
        <div className="flex flex-wrap items-center gap-4">
          <Button tone="primary" onClick={onReturn}>
            {words.goOn}
          </Button>
          <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
            {words.signInBeside}
          </a>
          <LinkButton href="/sign-in">{words.leave}</LinkButton>
        </div>
      </div>
    </dialog>
  )
}
