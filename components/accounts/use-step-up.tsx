'use client'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { wireError } from '#components/api/errors.ts'
import { StepUpDialog } from './step-up-dialog.tsx'

type Waiting = { again: () => void; giveUp: () => void }

/**
 * For acts that need a second factor of the last ten minutes: `withFactor(act)` tries the act, asks for a code when the portal
 * says `step-up-needed`, and tries again. Rejects with the refusal when the reader cancels. Put `dialog` beside, never inside, a form.
 */
export function useStepUp(): { withFactor: <T>(act: () => Promise<T>) => Promise<T>; dialog: ReactNode } {
  const [isAsking, setAsking] = useState(false)
  const waiting = useRef<Waiting | null>(null)

  const withFactor = useCallback(async <T,>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (thrown) {
      if (wireError(thrown).reason !== 'step-up-needed') throw thrown
      await new Promise<void>((resolve, reject) => {
        waiting.current = { again: resolve, giveUp: () => reject(thrown) }
        setAsking(true)
      })
      return act()
    }
  }, [])

  const close = (how: keyof Waiting) => () => {
    setAsking(false)
    waiting.current?.[how]()
    waiting.current = null
  }
  return {
    withFactor,
    dialog: <StepUpDialog open={isAsking} onClose={close('giveUp')} onDone={close('again')} />,
  }
}
