import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

/** Published lists: whoever works in the portal may look things up. */
export const canSearchReference = (_: Officer): Verdict => true
