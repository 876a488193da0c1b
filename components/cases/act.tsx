'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { useExplain } from '#components/api/use-explain.ts'
import { Button, type ButtonTone } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { line } from '#server/kernel/inputs.ts'

const reasonInput = z.object({ reason: line(500) })
const optionalReason = z.object({ reason: line(500, 0).default('') })

type Props = {
  label: string
  /** What it will cause, in a sentence that names the object. */
  effect: ReactNode
  tone?: ButtonTone
  reasonOptional?: boolean
  run: (reason: string) => Promise<unknown>
  /** Where to go afterwards; without it the page is shown anew. */
  goTo?: string
}

/** A button for an act that says what it causes and asks why before it is done. */
export function Act({ label, effect, tone = 'plain', reasonOptional, run, goTo }: Props) {
  const router = useRouter()
  const explain = useExplain()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone={tone} size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmWithReason
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        effect={effect}
        confirmLabel={label}
        tone={tone === 'danger' ? 'danger' : 'primary'}
        schema={reasonOptional ? optionalReason : reasonInput}
        reasonOptional={reasonOptional}
        explain={explain}
        submit={async ({ reason }) => {
          await run(reason)
          setOpen(false)
          if (goTo) router.push(goTo)
          router.refresh()
        }}
      />
    </>
  )
}
