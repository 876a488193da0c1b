import { crc32 } from 'node:zlib'

/** An entry that has been written: what the directory at the end repeats. */
type Entry = { name: Buffer; crc: number; size: number; offset: number }
export type Written = { path: string; sha256: string; size: number }

// Every field that says nothing about the content is the same in every bundle, so that a verifier can rebuild the bytes between files.
const FLAGS = 0x0808
const DATE = 0x5821
const VERSION = 45
const whole = 0xffffffff

/** Local header (APPNOTE 4.3.7): stored, sizes in the descriptor behind the data, always in ZIP64 form. */
const localHeader = (name: Buffer) => {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(DATE, 12)
  head.writeUInt32LE(whole, 18)
  head.writeUInt32LE(whole, 22)
  head.writeUInt16LE(name.length, 26)
  head.writeUInt16LE(20, 28)
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  return Buffer.concat([head, name, extra])
}

const descriptor = ({ crc, size }: Entry) => {
  const tail = Buffer.alloc(24)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeBigUInt64LE(BigInt(size), 8)
  tail.writeBigUInt64LE(BigInt(size), 16)
  return tail
}

const directoryEntry = ({ name, crc, size, offset }: Entry) => {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(VERSION, 6)
  head.writeUInt16LE(FLAGS, 8)
  head.writeUInt16LE(DATE, 14)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(whole, 20)
  head.writeUInt32LE(whole, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt16LE(28, 30)
  head.writeUInt32LE(whole, 42)
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(size), 12)
  extra.writeBigUInt64LE(BigInt(offset), 20)
  return Buffer.concat([head, name, extra])
}

const end = (count: number, size: number, at: number) => {
  const bytes = Buffer.alloc(98)
  bytes.writeUInt32LE(0x06064b50, 0)
  bytes.writeBigUInt64LE(44n, 4)
  bytes.writeUInt16LE(VERSION, 12)
  bytes.writeUInt16LE(VERSION, 14)
  bytes.writeBigUInt64LE(BigInt(count), 24)
  bytes.writeBigUInt64LE(BigInt(count), 32)
  bytes.writeBigUInt64LE(BigInt(size), 40)
  bytes.writeBigUInt64LE(BigInt(at), 48)
  bytes.writeUInt32LE(0x07064b50, 56)
  bytes.writeBigUInt64LE(BigInt(at + size), 64)
  bytes.writeUInt32LE(1, 72)
  bytes.writeUInt32LE(0x06054b50, 76)
  bytes.writeUInt16LE(0xffff, 84)
  bytes.writeUInt16LE(0xffff, 86)
  bytes.writeUInt32LE(whole, 88)
  bytes.writeUInt32LE(whole, 92)
  return bytes
}

type Source = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>
/** `expected`: the hash under which the bytes were received. */
export type Part = { path: string; source: Source; expected?: string }

/**
 * The bytes of a ZIP of these parts, in their order, as they come: nothing but the list of entries is kept. `seen` is called after each
 * part with what was written.
 */
export async function* zip(
  parts: AsyncIterable<Part>,
  seen: (part: Part, chunk: Buffer | null) => void,
): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let at = 0
  for await (const part of parts) {
    const entry: Entry = { name: Buffer.from(part.path), crc: 0, size: 0, offset: at }
    const head = localHeader(entry.name)
    at += head.length
    yield head
    for await (const given of part.source) {
      const chunk = typeof given === 'string' ? Buffer.from(given) : Buffer.from(given)
      entry.crc = crc32(chunk, entry.crc)
      entry.size += chunk.length
      seen(part, chunk)
      yield chunk
    }
    seen(part, null)
    at += entry.size + 24
    entries.push(entry)
    yield descriptor(entry)
  }
  let size = 0
  for (const entry of entries) {
    const line = directoryEntry(entry)
    size += line.length
    yield line
  }
  yield end(entries.length, size, at)
}
