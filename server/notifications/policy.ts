import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

/** Only a durable job writes letters; the gate has checked that it is the system. */
export const canMailNotices = (): Verdict => true

/** Everybody reads their own; row security keeps it to that. */
export const canReadOwnNotices = (_: Officer): Verdict => true
