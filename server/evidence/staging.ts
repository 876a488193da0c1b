import { createHash, type Hash } from 'node:crypto'
import { clock, days } from '#server/kernel/clock.ts'
import { precondition } from '#server/kernel/errors.ts'
import { store } from '#server/kernel/storage.ts'
import { HEAD } from './media-type.ts'

/** The running SHA-256 of an upload, at the offset that is on stable storage. */
type Confirmed = { offset: number; hash: Hash }
const confirmed = new Map<string, Confirmed>()

/**
 * The hash of what is staged so far. Kept in memory from one request to the next; after a restart the staged bytes are
 * read once more, because what was hashed before is not known any longer.
 */
async function hashSoFar(uploadId: string, offset: number): Promise<Hash> {
  const known = confirmed.get(uploadId)
  if (known?.offset === offset) return known.hash.copy()
  const hash = createHash('sha256')
  if (offset > 0)
    for await (const chunk of store().openStaged(uploadId, { start: 0, end: offset - 1 })) hash.update(chunk)
  return hash
}

/** Takes in bytes at `offset`; answers with the new offset, which is then on stable storage. */
export async function receive(
  uploadId: string,
  offset: number,
  source: AsyncIterable<Buffer>,
): Promise<number> {
  const hash = await hashSoFar(uploadId, offset)
  const reached = await store().append(uploadId, offset, source, (chunk) => hash.update(chunk))
  confirmed.set(uploadId, { offset: reached, hash })
  return reached
}

/** SHA-256 and first bytes of an upload that is complete. @throws precondition `upload-incomplete` */
export async function completed(uploadId: string, sizeBytes: number) {
  if ((await store().staged(uploadId)) !== sizeBytes) throw precondition('upload-incomplete')
  const hash = await hashSoFar(uploadId, sizeBytes)
  confirmed.delete(uploadId)
  const head: Buffer[] = []
  if (sizeBytes > 0)
    for await (const chunk of store().openStaged(uploadId, { start: 0, end: Math.min(HEAD, sizeBytes) - 1 }))
      head.push(chunk)
  return { sha256: hash.digest('hex'), head: Buffer.concat(head) }
}

export function forget(uploadId: string): void {
  confirmed.delete(uploadId)
}

/** Frees the room of uploads that have lapsed: whatever was not written to for so long was opened even earlier. */
export const sweepUploads = (): Promise<number> => store().sweep(new Date(clock.now().getTime() - days(7)))
