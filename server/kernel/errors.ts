import type { z } from 'zod'
import { issueMessage } from './issue-message.ts'

/** The closed set of answers other than success, with their HTTP status. */
export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  precondition: 412,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
} as const
export type ErrorCode = keyof typeof statusOf

/** A field that was not accepted: path such as `dueAt` or `items.3.mark`, and a message key below `errors.field`. */
export type FieldIssue = { path: string; key: string; params?: Record<string, string | number> }

/**
 * What a caller is told. `reason` is a stable code and the key of a message below `errors.reason`.
 * `facts` are safe to show (a number, a state, the other's version of a text); never driver text, never another's content.
 */
export class PortalError extends Error {
  readonly code: ErrorCode
  readonly reason: string
  readonly facts: Record<string, unknown>
  readonly issues: FieldIssue[]
  constructor(
    code: ErrorCode,
    reason: string,
    facts: Record<string, unknown> = {},
    issues: FieldIssue[] = [],
  ) {
    super(`${code}: ${reason}`)
    this.code = code
    this.reason = reason
    this.facts = facts
    this.issues = issues
  }
}

export const notFound = (reason = 'not-found') => new PortalError('not-found', reason)
export const conflict = (reason: string, facts?: Record<string, unknown>) =>
  new PortalError('conflict', reason, facts)
export const precondition = (reason: string, facts?: Record<string, unknown>) =>
  new PortalError('precondition', reason, facts)
export const forbidden = (reason: string) => new PortalError('forbidden', reason)
export const unauthenticated = (reason: string) => new PortalError('unauthenticated', reason)
export const tooMany = (reason: string, facts?: Record<string, unknown>) =>
  new PortalError('too-many', reason, facts)
/** One field is wrong for a reason that only the server can know; `key` is below `errors.field`. */
export const invalidField = (path: string, key: string, params?: FieldIssue['params']) =>
  new PortalError('invalid', 'input', {}, [params ? { path, key, params } : { path, key }])

/** Zod's issues as field issues. */
export const fieldIssues = (error: z.ZodError): FieldIssue[] =>
  error.issues.map((issue) => {
    const { key, values } = issueMessage(issue)
    return { path: issue.path.join('.'), key, params: values }
  })

type DriverError = { code?: string; cause?: unknown; constraint_name?: string; errno?: string }
const isObject = (value: unknown): value is DriverError => typeof value === 'object' && value !== null

/** Maps whatever was thrown to the closed set. Driver messages hold SQL text and never leave. */
export function asPortalError(thrown: unknown): PortalError {
  if (thrown instanceof PortalError) return thrown
  for (let error = thrown; isObject(error); error = error.cause) {
    const state = error.code
    if (state === '42501') return new PortalError('forbidden', 'row-security')
    if (state === '23505')
      return new PortalError('conflict', 'already-exists', { constraint: error.constraint_name ?? '' })
    if (state === '23P01')
      return new PortalError('conflict', 'overlaps', { constraint: error.constraint_name ?? '' })
    if (state === '40001' || state === '40P01') return new PortalError('conflict', 'try-again')
    if (state === '22P05' || state === '22021') return new PortalError('invalid', 'characters')
    if (state === 'ENOSPC' || state === '53100') return new PortalError('unavailable', 'disk-full')
    if (
      state?.startsWith('08') ||
      state?.startsWith('57P') ||
      state?.startsWith('53') ||
      /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|CONNECT|CONNECTION)/.test(state ?? '')
    )
      return new PortalError('unavailable', 'database')
  }
  return new PortalError('internal', 'internal')
}
