'use client'
import { useRouter } from 'next/navigation'
import { safePath } from './safe-path.ts'
import { StepUpForm, type StepUpWords } from './step-up-form.tsx'

type Props = { words: StepUpWords; isDemonstration: boolean; next: string }

/** Before a page that needs a fresh second factor, such as a case on paper; then goes there. */
export function StepUpPage({ words, isDemonstration, next }: Props) {
  const router = useRouter()
  return (
    <section className="grid max-w-md gap-4">
      <h1>{words.title}</h1>
      <p className="measure text-quiet">{words.text}</p>
      <StepUpForm
        words={words}
        isDemonstration={isDemonstration}
        // Replaces this page, so that Back leads to where the act was asked for.
        onDone={() => router.replace(safePath(next))}
        onCancel={() => router.back()}
      />
    </section>
  )
}
