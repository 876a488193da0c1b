'use client'
import { useEffect, useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { stepUpInput } from '#server/accounts/schema.ts'

export type StepUpWords = Record<
  'title' | 'text' | 'confirm' | 'cancel' | 'code' | 'codeHint' | 'refused' | 'demonstration',
  string
>
type Props = { words: StepUpWords; isDemonstration: boolean; onDone: () => void; onCancel: () => void }

/** The second factor again. In a demonstration nobody has the invented officer's telephone: the code stands beside the field. */
export function StepUpForm({ words, isDemonstration, onDone, onCancel }: Props) {
  const explain = useExplain()
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    if (!isDemonstration) return
    const look = () =>
      portal.accounts.demoCode.query({}).then(
        ({ code }) => setShown(code),
        () => setShown(null),
      )
    void look()
    const timer = setInterval(() => void look(), 10_000)
    return () => clearInterval(timer)
  }, [isDemonstration])
  return (
    <Form
      label={words.title}
      schema={stepUpInput}
      submitLabel={words.confirm}
      explain={explain}
      secondary={<Button onClick={onCancel}>{words.cancel}</Button>}
      submit={async (input) => {
        const { refused } = await portal.accounts.stepUp.mutate(input)
        if (refused) return { message: words.refused }
        onDone()
      }}
    >
      <TextField name="code" label={words.code} hint={words.codeHint} autoComplete="one-time-code" mono />
      {shown ? (
        <p className="border-s-2 border-accent ps-3 text-sm text-quiet">
          {words.demonstration} <strong className="font-mono text-ink">{shown}</strong>
        </p>
      ) : null}
    </Form>
  )
}
