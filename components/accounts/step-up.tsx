import { StepUpDialog } from './step-up-dialog.tsx'
import { stepUpWords } from './step-up-words.ts'

/** Asks for the second factor where an act needs it; stands in the frame of every page. */
export async function StepUp({ isDemonstration }: { isDemonstration: boolean }) {
  return <StepUpDialog words={await stepUpWords()} isDemonstration={isDemonstration} />
}
