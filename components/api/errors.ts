import { TRPCClientError } from '@trpc/client'
import type { WireError } from '#server/kernel/trpc.ts'

const isWire = (value: unknown): value is WireError =>
  typeof value === 'object' && value !== null && 'code' in value && 'reason' in value

/** What the portal said, or that it could not be reached. `reason` is a key below `errors.reason`. */
export function wireError(thrown: unknown): WireError {
  const data: unknown = thrown instanceof TRPCClientError ? thrown.data : undefined
  if (isWire(data)) return data
  return { code: 'unavailable', reason: 'unreachable', facts: {}, issues: [] }
}
