import { sha256 } from './sha256.ts'

/**
 * What the log holds of a row. An entry is 41 bytes and says nothing of a person:
 *   0x01 · when it was sequenced (milliseconds since 1970, 64 bits, big-endian) · SHA-256(salt · canonical row)
 * The salt (32 random bytes) lies apart, so that both it and the row can be erased and the entry still proves the rest.
 */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
export type AuditRecord = { [key: string]: Value }
export type Entry = { sequencedAt: number; commitment: Uint8Array }

export const entryLength = 41
const framedLength = entryLength + 2
const utf8 = new TextEncoder()

/** RFC 8785 (JCS): keys sorted by UTF-16 code units, no spaces, numbers and strings as ECMAScript writes them. */
export function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`
}

export function commitmentOf(salt: Uint8Array, record: AuditRecord): Uint8Array {
  const text = utf8.encode(canonical(record))
  const whole = new Uint8Array(salt.length + text.length)
  whole.set(salt)
  whole.set(text, salt.length)
  return sha256(whole)
}

export function encodeEntry({ sequencedAt, commitment }: Entry): Uint8Array {
  const bytes = new Uint8Array(entryLength)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, 1)
  view.setBigUint64(1, BigInt(sequencedAt))
  bytes.set(commitment, 9)
  return bytes
}

/** @returns null for bytes that this log never writes */
export function decodeEntry(bytes: Uint8Array): Entry | null {
  if (bytes.length !== entryLength || bytes[0] !== 1) return null
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(1)
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return null
  return { sequencedAt: Number(time), commitment: bytes.slice(9) }
}

/** An entry in a bundle: its length in two bytes, then itself. */
export function frameEntry(entry: Uint8Array): Uint8Array {
  const framed = new Uint8Array(entry.length + 2)
  framed[0] = entry.length >>> 8
  framed[1] = entry.length
  framed.set(entry, 2)
  return framed
}

/** Where each entry of a bundle begins and ends; null when the bundle is torn. */
export function splitBundle(bundle: Uint8Array): { from: number; until: number }[] | null {
  const found: { from: number; until: number }[] = []
  for (let at = 0; at < bundle.length; ) {
    const from = at + 2
    at = from + (((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0))
    if (at > bundle.length || from > bundle.length) return null
    found.push({ from, until: at })
  }
  return found
}

/** Bytes of the first `width` entries: all of ours are of one length. */
export const bundleBytes = (width: number): number => width * framedLength
