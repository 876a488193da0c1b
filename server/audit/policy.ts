import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

/** Auditors read the log: their agency's people, and what others did with their agency's information (row policy audit_events_auditor). */
export const canReadLog = (actor: Officer): Verdict => actor.roles.includes('auditor') || 'not-an-auditor'
