import { store } from '#server/kernel/storage.ts'
import type { Kept } from '#server/kernel/storage-medium.ts'
import { textOf } from './media-type.ts'

const TEXT = 262_144
const HEX = 4_096

type Found = Kept & { rendering: string }

/** The beginning of the content as plain text; as a listing of bytes when it is none. Nothing of it is ever markup. */
export async function readAsText(found: Found): Promise<string> {
  const { sizeBytes, rendering } = found
  const limit = Math.min(sizeBytes, rendering === 'text' ? TEXT : HEX)
  if (limit === 0) return ''
  const parts: Buffer[] = []
  for await (const part of store().open(found, { start: 0, end: limit - 1 })) parts.push(part)
  const head = Buffer.concat(parts)
  return (rendering === 'text' ? textOf(head) : null) ?? listing(head.subarray(0, HEX))
}

/** Offset, sixteen bytes in hexadecimal, and what of them is printable ASCII. */
function listing(bytes: Buffer): string {
  const rows: string[] = []
  for (let at = 0; at < bytes.length; at += 16) {
    const row = bytes.subarray(at, at + 16)
    const hex = [...row].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const ascii = row.toString('latin1').replace(/[^\x20-\x7e]/g, '.')
    rows.push(`${at.toString(16).padStart(8, '0')}  ${hex.padEnd(47)}  ${ascii}`)
  }
  return rows.join('\n')
}
