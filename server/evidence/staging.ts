import { createHash, type Hash } from 'node:crypto'
import { clock, days } from '#server/kernel/clock.ts'
import { precondition } from '#server/kernel/errors.ts'
import { store } from '#server/kernel/storage.ts'
import { HEAD } from './media-type.ts'

/** The running SHA-256 of an upload, at the offset that is on stable storage. */
type Confirmed = { offset: number; hash: Hash }
const confirmed = new Map<string, Confirmed>()

/** Takes in bytes at `offset`; answers with the new offset, which is then on stable storage. */
export async function receive(
  uploadId: string,
  offset: number,
  source: AsyncIterable<Buffer>,
): Promise<number> {
  const known = confirmed.get(uploadId)
  // After a restart what was hashed before is not known any longer: the whole is then hashed once, at the end.
  const hash = offset === 0 ? createHash('sha256') : known?.offset === offset ? known.hash.copy() : null
  confirmed.delete(uploadId)
  const reached = await store()
    .append(uploadId, offset, source, (chunk) => hash?.update(chunk))
    .catch((thrown: unknown) => {
      // Nothing was added, and what came before is known still.
      if (known?.offset === offset) confirmed.set(uploadId, known)
      throw thrown
    })
  if (hash) confirmed.set(uploadId, { offset: reached, hash })
  return reached
}

/** Reads the bytes once, unless they were hashed on the way in. @throws conflict `upload-offset` when some are unsound */
export async function hashWhole(uploadId: string, sizeBytes: number): Promise<Hash> {
  const known = confirmed.get(uploadId)
  if (known?.offset === sizeBytes) return known.hash
  const hash = createHash('sha256')
  if (sizeBytes > 0)
    for await (const chunk of store().openStaged(uploadId, { start: 0, end: sizeBytes - 1 }))
      hash.update(chunk)
  confirmed.set(uploadId, { offset: sizeBytes, hash })
  return hash
}

/** SHA-256 and first bytes of an upload that is complete. @throws precondition `upload-incomplete` */
export async function completed(uploadId: string, sizeBytes: number) {
  if ((await store().staged(uploadId)) !== sizeBytes) throw precondition('upload-incomplete')
  const hash = (await hashWhole(uploadId, sizeBytes)).copy()
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
