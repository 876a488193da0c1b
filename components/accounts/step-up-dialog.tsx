'use client'
import { useEffect, useRef, useState } from 'react'
import { askFactorWith } from '#components/api/fresh-factor.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { StepUpForm, type StepUpWords } from './step-up-form.tsx'

/**
 * Stands once in the frame: whatever act on whatever page is told `step-up-needed`, the dialog opens over it, and the act goes on
 * after the code. Cancelled, the act is refused and what was typed stays.
 */
export function StepUpDialog({ words, isDemonstration }: { words: StepUpWords; isDemonstration: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const answer = useRef<(given: boolean) => void>(() => {})
  useEffect(
    () =>
      askFactorWith(() => {
        setOpen(true)
        return new Promise((resolve) => {
          answer.current = resolve
        })
      }),
    [],
  )
  const close = (given: boolean) => () => {
    setOpen(false)
    answer.current(given)
  }
  return (
    <Dialog open={isOpen} onClose={close(false)} title={words.title} description={words.text} size="narrow">
      <StepUpForm
        words={words}
        isDemonstration={isDemonstration}
        onDone={close(true)}
        onCancel={close(false)}
      />
    </Dialog>
  )
}
