import { createHash } from 'node:crypto'
import type { ObjectStore } from '#server/settings.ts'
import { PortalError, precondition } from './errors.ts'
import { BLOCK, checked } from './storage-blocks.ts'
import type { Medium } from './storage-medium.ts'
import { s3Calls } from './storage-s3-calls.ts'

const PART = 8_388_608
const MOST_PARTS = 9_000

/** S3 allows 10,000 parts of an object: large objects get larger parts, 1 TiB such of 117 MiB. Two of them are in memory at most. */
export const partSize = (sizeBytes: number): number =>
  Math.max(PART, Math.ceil(sizeBytes / MOST_PARTS / BLOCK) * BLOCK)

/**
 * An S3-compatible store. An object comes in as one multipart upload that stays open for days, so that nothing is copied or
 * read again at the end; what does not fill a part yet waits in `rests/<id>`, with the offset that it belongs to.
 */
export function s3Medium(settings: ObjectStore): Medium {
  const calls = s3Calls(settings)
  const final = (id: string) => `sealed/${checked(id)}`
  const rest = (id: string) => `rests/${checked(id)}`
  const open = new Map<string, string>()

  async function multipartOf(id: string): Promise<string | null> {
    const known = open.get(id)
    if (known) return known
    const found = (await calls.multiparts(final(id))).find(({ key }) => key === final(id))
    if (found) open.set(id, found.uploadId)
    return found?.uploadId ?? null
  }

  /** What the store itself says that it holds; what this process remembers is not asked. */
  async function held(id: string) {
    const uploadId = await multipartOf(id)
    if (!uploadId) return null
    const parts = await calls.parts(final(id), uploadId)
    if (!parts) {
      open.delete(id)
      return null
    }
    const inParts = parts.reduce((sum, part) => sum + part.size, 0)
    const waiting = await calls.look(rest(id))
    const inRest = waiting && waiting.at === inParts ? waiting.size : 0
    return { uploadId, parts, inParts, inRest }
  }

  /** What the store itself lists is put together, whatever it answered when the parts were sent. */
  async function complete(id: string, uploadId: string, sizeBytes: number) {
    const parts = (await calls.parts(final(id), uploadId)) ?? []
    const inParts = parts.reduce((sum, part) => sum + part.size, 0)
    if (parts.length > 0 && inParts !== sizeBytes) throw new PortalError('unavailable', 'store-unavailable')
    if (parts.length > 0) await calls.complete(final(id), uploadId, parts)
    if ((await calls.look(final(id)))?.size !== sizeBytes)
      throw new PortalError('unavailable', 'store-unavailable')
    open.delete(id)
    await calls.remove(rest(id))
  }

  return {
    begin: async (id) => {
      open.set(id, await calls.beginMultipart(final(id)))
    },
    append: async (id, offset, sizeBytes, source) => {
      const found = await held(id)
      if (!found) throw precondition('bytes-missing')
      const { uploadId, parts, inParts, inRest } = found
      if (offset < inParts || offset > inParts + inRest)
        throw new PortalError('unavailable', 'store-unavailable')
      const limit = partSize(sizeBytes)
      let waiting: Buffer[] = []
      let size = 0
      let at = inParts
      let number = parts.length
      if (offset > inParts) {
        const kept = (await calls.bytes(rest(id))).subarray(0, offset - inParts)
        waiting.push(kept)
        size = kept.length
      }
      let underWay: Promise<unknown> = Promise.resolve()
      const send = () => {
        const body = Buffer.concat(waiting)
        number += 1
        at += body.length
        waiting = []
        size = 0
        underWay = calls.sendPart(final(id), uploadId, number, body, md5(body))
        // Awaited before the next part; until then a failure must not count as unhandled.
        underWay.catch(() => undefined)
      }
      for await (const block of source) {
        for (const piece of block) {
          waiting.push(piece)
          size += piece.length
        }
        if (size < limit) continue
        await underWay
        send()
      }
      await underWay
      if (at + size === sizeBytes) {
        if (size > 0) send()
        await underWay
        await complete(id, uploadId, sizeBytes)
      } else if (size > 0) {
        const body = Buffer.concat(waiting)
        await calls.put(rest(id), body, md5(body), at)
      }
      return at + size
    },
    staged: async (id) => {
      const whole = await calls.look(final(id))
      if (whole) return whole.size
      const found = await held(id)
      return found ? found.inParts + found.inRest : null
    },
    // Parts of an unfinished upload cannot be read in S3; it is whole as soon as its last byte has arrived.
    openStaged: (id, { start, end }) => calls.stream(final(id), start, end),
    finish: async (id, sizeBytes) => {
      const found = await held(id)
      if (found && found.inParts === sizeBytes) await complete(id, found.uploadId, sizeBytes)
      if ((await calls.look(final(id)))?.size !== sizeBytes) throw precondition('bytes-missing')
      if (settings.lockDays > 0) await calls.lock(final(id), settings.lockDays)
    },
    discard: async (id) => {
      const uploadId = await multipartOf(id)
      if (uploadId) await calls.abort(final(id), uploadId)
      open.delete(id)
      await calls.remove(rest(id))
    },
    open: (id, { start, end }) => calls.stream(final(id), start, end),
    size: async (id) => (await calls.look(final(id)))?.size ?? null,
    remove: (id) => calls.remove(final(id)),
    stale: async (before) =>
      (await calls.multiparts('sealed/'))
        .filter(({ begunAt }) => begunAt < before)
        .map(({ key }) => key.slice('sealed/'.length)),
    list: async function* () {
      for await (const { key, at } of calls.list('sealed/'))
        yield { uploadId: key.slice('sealed/'.length), storedAt: at }
    },
    listKeys: async function* () {
      for await (const { key } of calls.list('keys/')) yield key.slice('keys/'.length)
    },
    cut: async (id) => {
      const uploadId = await multipartOf(id)
      if (uploadId) await calls.abort(final(id), uploadId)
      await calls.remove(rest(id))
      open.set(id, await calls.beginMultipart(final(id)))
    },
    writeNote: async (kind, id, text) => {
      const body = Buffer.from(text)
      await calls.put(`${kind}/${checked(id)}`, body, md5(body), 0)
    },
    readNote: async (kind, id) =>
      (await calls.bytesOrNull(`${kind}/${checked(id)}`))?.toString('utf8') ?? null,
    removeNote: (kind, id) => calls.remove(`${kind}/${checked(id)}`),
  }
}

// S3's own check of what arrived (RFC 1864); the secrecy and soundness of the content hang on AES-GCM and SHA-256, not on it.
const md5 = (body: Buffer) => createHash('md5').update(body).digest('base64')
