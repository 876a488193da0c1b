import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { PortalError } from './errors.ts'
import type { ItemKey } from './storage-keys.ts'

/** Unit of sealing and of writing. */
export const BLOCK = 262_144

/**
 * Form of a sealed object: blocks of 262,144 bytes, each a random nonce (12), AES-256-GCM ciphertext (262,116) and tag (16); the
 * last one may be shorter. Authenticated with each block: the upload's id, the size of the whole, the number of the block,
 * and whether it is the last one. So no block can be changed, moved, left out, taken from another object or cut off at the
 * end, and a range is read from its own blocks alone (as in STREAM: Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015).
 */
const NONCE = 12
const TAG = 16
export const PLAIN = BLOCK - NONCE - TAG
/** Blocks of an object of this size. */
export const blocksOf = (sizeBytes: number) => Math.ceil(sizeBytes / PLAIN)
export const sealedSize = (sizeBytes: number) => sizeBytes + blocksOf(sizeBytes) * (NONCE + TAG)

/** Middle, last, or the beginning of a block whose rest has not arrived yet. */
type Place = 0 | 1 | 2

function toldOf(id: string, sizeBytes: number, index: number, place: Place): Buffer {
  const told = Buffer.alloc(33)
  told.write(id.replaceAll('-', ''), 'hex')
  told.writeBigUInt64BE(BigInt(sizeBytes), 16)
  told.writeBigUInt64BE(BigInt(index), 24)
  told.writeUInt8(place, 32)
  return told
}

type Opening = (id: string, range: { start: number; end: number }) => AsyncIterable<Buffer>
export type Item = ItemKey & { id: string }

export function seal({ id, key, sizeBytes }: Item, index: number, place: Place, parts: Buffer[]): Buffer[] {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(toldOf(id, sizeBytes, index, place))
  const sealed = [nonce, ...parts.map((part) => cipher.update(part))]
  cipher.final()
  sealed.push(cipher.getAuthTag())
  return sealed
}

export function unseal({ id, key, sizeBytes }: Item, index: number, place: Place, block: Buffer): Buffer {
  if (block.length < NONCE + TAG) throw new PortalError('internal', 'bytes-damaged')
  const decipher = createDecipheriv('aes-256-gcm', key, block.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(toldOf(id, sizeBytes, index, place)).setAuthTag(block.subarray(block.length - TAG))
  const plain = decipher.update(block.subarray(NONCE, block.length - TAG))
  try {
    decipher.final()
  } catch {
    throw new PortalError('internal', 'bytes-damaged')
  }
  return plain
}

/** Whole blocks of a stream of any chunks; the last one may be short. */
export async function* inBlocks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    for (; bytes.length >= BLOCK; bytes = bytes.subarray(BLOCK)) yield bytes.subarray(0, BLOCK)
    rest = bytes
  }
  if (rest.length > 0) yield rest
}

/** The plain bytes of a range, from its own blocks alone. */
export async function* opened(
  item: Item,
  { start, end }: { start: number; end: number },
  from: Opening,
): AsyncGenerator<Buffer> {
  if (item.sizeBytes === 0 || start > end) return
  const total = sealedSize(item.sizeBytes)
  const last = blocksOf(item.sizeBytes) - 1
  let index = Math.floor(start / PLAIN)
  const until = Math.min((Math.floor(end / PLAIN) + 1) * BLOCK, total) - 1
  for await (const block of inBlocks(from(item.id, { start: index * BLOCK, end: until }))) {
    const plain = unseal(item, index, index === last ? 1 : 0, block)
    const at = index * PLAIN
    yield plain.subarray(Math.max(0, start - at), Math.min(plain.length, end + 1 - at))
    index += 1
  }
  // A medium that ends early must not look like a file that does.
  if (index * PLAIN <= end && index <= last) throw new PortalError('internal', 'bytes-damaged')
}

/** An id that came from outside is of this shape or nothing is opened. */
export function checked(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new PortalError('invalid', 'input')
  return id
}

/** The beginning of a block whose rest has not arrived: a note, until it has. */
export const tailShape = z.object({ index: z.number().int(), length: z.number().int(), sealed: z.string() })

/** The sender went away: it can go on later, other than when the bytes cannot be kept. */
export const isBrokenLine = (thrown: unknown) => {
  const code: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'code') : ''
  return ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].some((known) => known === code)
}
