import type { Officer, System } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

const isAuditor = (actor: Officer): Verdict => actor.roles.includes('auditor') || 'not-an-auditor'

/** The tree is for auditors of every agency alike: it names nobody. Which records they read, the row policies say. */
export const canReadProof = (actor: Officer): Verdict => isAuditor(actor)
export const canCloseAlarm = (actor: Officer): Verdict => isAuditor(actor)
/** The process itself, which looks after the log. */
export const canRaiseAlarm = (_: System): Verdict => true
