import { z } from 'zod'
import { asPortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import type { Operation } from '#server/kernel/operation.ts'
import type { Person } from '#tests/support/makers.ts'

export type Answer = { refused: string; reason: string; said: string }

/** Runs it and keeps the answer as the JSON that a door would send, errors' facts and issues included. */
export async function tryIt(operation: Operation, input: unknown, by: Person): Promise<Answer> {
  try {
    const result = await execute(operation, input, by)
    return { refused: '', reason: '', said: JSON.stringify(result) ?? '' }
  } catch (thrown) {
    const { code, reason, facts, issues } = asPortalError(thrown)
    return { refused: code, reason, said: JSON.stringify({ facts, issues }) }
  }
}

const fieldsOf = (operation: Operation): string[] =>
  operation.input instanceof z.ZodObject ? Object.keys(operation.input.shape) : []
export const names = (operation: Operation, keys: string[]) =>
  fieldsOf(operation).some((field) => keys.includes(field))

/** What the operation asks for, out of the values that fit each field by its name. */
export function inputFor(operation: Operation, values: Record<string, unknown>): Record<string, unknown> {
  const input = Object.fromEntries(
    fieldsOf(operation)
      .filter((field) => field in values)
      .map((field) => [field, values[field]]),
  )
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) throw new Error(`${operation.name}: ${parsed.error.message}`)
  return input
}
