import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

/** Own tasks; row security keeps it to cases that the officer still reads. */
export const canListOwnTasks = (actor: Officer): Verdict =>
  !actor.roles.some((role) => role === 'auditor' || role === 'administrator') || 'no-case-role'

/** Managers keep the hours of their own agency's desk. */
export const canKeepHours = (actor: Officer): Verdict => actor.roles.includes('manager') || 'not-a-manager'
