import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

/** Everybody reads their own; row security keeps it to that. */
export const canReadOwnNotices = (_: Officer): Verdict => true
