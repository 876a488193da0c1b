import { initTRPC, TRPCError } from '@trpc/server'
import type { Credential } from './actor.ts'
import { asPortalError, type ErrorCode, type FieldIssue } from './errors.ts'
import { execute } from './execute.ts'
import type { Operation } from './operation.ts'

/** Each door says what it holds; a door that holds nothing is a visitor. */
export type Context = { credential: Credential }

/** What crosses the wire with an error: codes and safe facts, never driver text. */
export type WireError = {
  code: ErrorCode
  reason: string
  facts: Record<string, unknown>
  issues: FieldIssue[]
}

const trpcCode = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  precondition: 'PRECONDITION_FAILED',
  'too-many': 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
} as const

/** The operation behind a procedure, so that the REST door and the tests find it. */
export type Meta = { operation: Operation }

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // A stack or a driver's message in an answer would tell an attacker what the reader cannot use.
    isDev: false,
    errorFormatter: ({ error }) => {
      const { code, reason, facts, issues } = asPortalError(error.cause ?? error)
      const wire: WireError =
        error.code === 'BAD_REQUEST' && code === 'internal'
          ? { code: 'invalid', reason: 'input', facts, issues }
          : { code, reason, facts, issues }
      return { code: error.code === 'BAD_REQUEST' ? -32600 : -32603, message: wire.reason, data: wire }
    },
  })

export const router = t.router
export const createCallerFactory = t.createCallerFactory
export const liveProcedure = t.procedure

// execute parses the input; parsing twice would say the same fault in two voices.
const passThrough =
  <I>() =>
  (input: unknown): I =>
    input as I

const run = async <I, R>(operation: Operation<I, R>, input: I, context: Context): Promise<R> => {
  try {
    return await execute(operation, input, context.credential)
  } catch (thrown) {
    const error = asPortalError(thrown)
    throw new TRPCError({ code: trpcCode[error.code], message: error.reason, cause: error })
  }
}

const asQuery = <I, R>(operation: Operation<I, R>) =>
  t.procedure
    .meta({ operation })
    .input(passThrough<I>())
    .query(({ input, ctx }) => run(operation, input as I, ctx))

const asMutation = <I, R>(operation: Operation<I, R>) =>
  t.procedure
    .meta({ operation })
    .input(passThrough<I>())
    .mutation(({ input, ctx }) => run(operation, input as I, ctx))

/** The one way to make a procedure: an operation behind the gate and nothing else. */
export function serve<I, R>(operation: Operation<I, R, 'query'>): ReturnType<typeof asQuery<I, R>>
export function serve<I, R>(operation: Operation<I, R, 'command'>): ReturnType<typeof asMutation<I, R>>
export function serve<I, R>(operation: Operation<I, R>) {
  return operation.kind === 'query' ? asQuery(operation) : asMutation(operation)
}
