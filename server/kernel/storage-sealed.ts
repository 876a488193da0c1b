import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { conflict, PortalError, precondition } from './errors.ts'
import {
  BLOCK,
  blocksOf,
  checked,
  type Item,
  inBlocks,
  isBrokenLine,
  opened,
  PLAIN,
  seal,
  sealedSize,
  tailShape,
  unseal,
} from './storage-blocks.ts'
import type { Keyring } from './storage-keys.ts'
import type { Medium, Store } from './storage-medium.ts'

const REMEMBERED = 512

/** Encrypts and opens what lies on a medium. */
export function sealedStore(medium: Medium, ring: Keyring): Store {
  const known = new Map<string, Item>()
  async function find(id: string): Promise<Item | null> {
    const cached = known.get(checked(id))
    if (cached) return cached
    const note = await medium.readNote('keys', id)
    return note === null ? null : remember({ id, ...ring.unwrap(id, note) })
  }
  function remember(item: Item): Item {
    if (known.size >= REMEMBERED) known.clear()
    known.set(item.id, item)
    return item
  }
  async function mustFind(id: string, sizeBytes?: number): Promise<Item> {
    const found = await find(id)
    if (!found || found.sizeBytes !== (sizeBytes ?? found.sizeBytes)) throw precondition('bytes-missing')
    return found
  }

  async function tailOf(item: Item, index: number): Promise<Buffer> {
    const text = await medium.readNote('tails', item.id)
    const tail = text === null ? null : tailShape.parse(JSON.parse(text))
    if (tail?.index !== index) return Buffer.alloc(0)
    return unseal(item, index, 2, Buffer.from(tail.sealed, 'base64'))
  }

  async function wholeBlocks(item: Item): Promise<number> {
    const bytes = (await medium.staged(item.id)) ?? 0
    return bytes === sealedSize(item.sizeBytes) ? blocksOf(item.sizeBytes) : Math.floor(bytes / BLOCK)
  }

  /** Cuts what is staged behind the last block that is sound; answers with how far it then is. */
  async function cutUnsound(item: Item): Promise<number> {
    let index = 0
    const bytes = await medium.staged(item.id)
    const whole = { start: 0, end: (bytes ?? 0) - 1 }
    try {
      for await (const block of inBlocks(medium.openStaged(item.id, whole))) {
        unseal(item, index, index === blocksOf(item.sizeBytes) - 1 ? 1 : 0, block)
        index += 1
      }
    } catch {
      await medium.cut(item.id, index * BLOCK)
    }
    return (await wholeBlocks(item)) * PLAIN
  }

  return {
    begin: async (uploadId, sizeBytes) => {
      const item = { id: checked(uploadId), key: randomBytes(32), sizeBytes }
      await medium.begin(uploadId)
      await medium.writeNote('keys', uploadId, ring.wrap(uploadId, item))
      remember(item)
    },
    append: async (uploadId, offset, source, onChunk) => {
      const item = await mustFind(uploadId)
      let index = Math.floor(offset / PLAIN)
      if (offset === item.sizeBytes) return offset
      const tail = offset % PLAIN > 0 ? await tailOf(item, index) : Buffer.alloc(0)
      if (tail.length !== offset - index * PLAIN) throw conflict('upload-offset', { offset: index * PLAIN })
      let waiting: Buffer[] = tail.length > 0 ? [tail] : []
      let size = tail.length
      let at = offset
      const blocks = async function* (): AsyncGenerator<Buffer[]> {
        try {
          for await (const chunk of source) {
            onChunk(chunk)
            at += chunk.length
            let from = 0
            while (chunk.length - from >= PLAIN - size) {
              const upTo = from + PLAIN - size
              waiting.push(chunk.subarray(from, upTo))
              const isLast = (index + 1) * PLAIN === item.sizeBytes
              yield seal(item, index, isLast ? 1 : 0, waiting)
              waiting = []
              size = 0
              index += 1
              from = upTo
            }
            if (from < chunk.length) {
              waiting.push(chunk.subarray(from))
              size += chunk.length - from
            }
          }
        } catch (thrown) {
          // A line that broke is the sender's to resume; anything else means that the bytes cannot be kept.
          if (!isBrokenLine(thrown)) throw thrown
        }
        if (size > 0 && at === item.sizeBytes) {
          yield seal(item, index, 1, waiting)
          size = 0
        }
      }
      await medium.append(uploadId, index * BLOCK, sealedSize(item.sizeBytes), blocks())
      if (size > 0) {
        const sealed = Buffer.concat(seal(item, index, 2, waiting)).toString('base64')
        await medium.writeNote('tails', uploadId, JSON.stringify({ index, length: size, sealed }))
      } else if (tail.length > 0) await medium.removeNote('tails', uploadId)
      return at
    },
    staged: async (uploadId) => {
      const item = await find(uploadId)
      if (!item) return null
      const blocks = await wholeBlocks(item)
      if (blocks === blocksOf(item.sizeBytes)) return item.sizeBytes
      return blocks * PLAIN + (await tailOf(item, blocks).catch(() => Buffer.alloc(0))).length
    },
    openStaged: async function* (uploadId, range) {
      const item = await mustFind(uploadId)
      try {
        yield* opened(item, range, medium.openStaged)
      } catch (thrown) {
        if (!(thrown instanceof PortalError) || thrown.reason !== 'bytes-damaged') throw thrown
        // Written when the power went, never confirmed as whole: sent again from where it is sound.
        throw conflict('upload-offset', { offset: await cutUnsound(item) })
      }
    },
    put: async (uploadId, sizeBytes) => {
      await mustFind(uploadId, sizeBytes)
      // Nothing lies behind a file without content but its key, which says so.
      if (sizeBytes === 0) await medium.discard(uploadId)
      else await medium.finish(uploadId, sealedSize(sizeBytes))
    },
    discard: async (uploadId) => {
      await medium.discard(checked(uploadId))
      await medium.remove(uploadId)
      await medium.removeNote('tails', uploadId)
      await medium.removeNote('keys', uploadId)
      known.delete(uploadId)
    },
    open: ({ uploadId, sha256, sizeBytes }, range) => {
      const plain = async function* () {
        // Who was not shown the hash was not shown the file.
        if (sha256 === '') throw precondition('bytes-missing')
        const item = await mustFind(uploadId, sizeBytes)
        yield* opened(item, range ?? { start: 0, end: sizeBytes - 1 }, medium.open)
      }
      return Readable.from(plain(), { objectMode: false, highWaterMark: 2 * BLOCK })
    },
    stat: async ({ uploadId, sha256 }) => {
      if (sha256 === '') return null
      const item = await find(uploadId)
      if (!item) return null
      if (item.sizeBytes === 0) return { sizeBytes: 0 }
      const { sizeBytes } = item
      return (await medium.size(uploadId)) === sealedSize(sizeBytes) ? { sizeBytes } : null
    },
    sweep: async (before) => {
      const stale = await medium.stale(before)
      for (const id of stale) {
        await medium.discard(id)
        await medium.removeNote('tails', id)
        if ((await medium.size(id)) === null) await medium.removeNote('keys', id)
        known.delete(id)
      }
      return stale.length
    },
    list: () => medium.list(),
    remove: async (uploadId) => {
      await medium.remove(checked(uploadId))
      await medium.removeNote('keys', uploadId)
      known.delete(uploadId)
    },
    rewrap: async () => {
      const count = { rewrapped: 0, kept: 0 }
      for await (const uploadId of medium.listKeys()) {
        const note = await medium.readNote('keys', uploadId)
        if (note === null || ring.isCurrent(note)) count.kept += 1
        else {
          await medium.writeNote('keys', uploadId, ring.wrap(uploadId, ring.unwrap(uploadId, note)))
          count.rewrapped += 1
        }
      }
      return count
    },
  }
}
