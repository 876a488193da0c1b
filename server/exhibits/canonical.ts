import { createHash } from 'node:crypto'

export type Canonical = string | number | boolean | null | readonly Canonical[] | { [key: string]: Canonical }

/**
 * JSON in one way only: RFC 8785 (JCS) for strings, whole numbers, lists and objects, which is all that a custody event holds.
 * @throws on a number that is not whole or not safe, so that no runtime's way of writing fractions can matter
 */
export function canonical(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('not a whole number')
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

export const sha256Hex = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex')
/** What the first event of a chain names as the one before. */
export const noPrevious = '0'.repeat(64)
