// Runs in any browser and in Node: no imports, nothing but WebCrypto and Blob. Goes into every bundle as it stands here.

/** A step of the check: true held, false failed, null could not be checked. `place` names where. */
export type Step = { check: string; ok: boolean | null; place: string; detail?: string }
export type Entry = {
  name: string
  raw: Uint8Array
  crc: number
  size: number
  offset: number
  dataAt: number
}

const whole = 0xffffffff
export const slice = async (file: Blob, from: number, to: number) =>
  new Uint8Array(await file.slice(from, to).arrayBuffer())

/** The bytes that the portal writes between the files, rebuilt from what the directory says. */
function framing(entry: { raw: Uint8Array; crc: number; size: number; offset: number }) {
  const local = new Uint8Array(50 + entry.raw.length)
  const a = new DataView(local.buffer)
  a.setUint32(0, 0x04034b50, true)
  a.setUint16(4, 45, true)
  a.setUint16(6, 0x0808, true)
  a.setUint16(12, 0x5821, true)
  a.setUint32(18, whole, true)
  a.setUint32(22, whole, true)
  a.setUint16(26, entry.raw.length, true)
  a.setUint16(28, 20, true)
  local.set(entry.raw, 30)
  a.setUint16(30 + entry.raw.length, 1, true)
  a.setUint16(32 + entry.raw.length, 16, true)
  const tail = new Uint8Array(24)
  const b = new DataView(tail.buffer)
  b.setUint32(0, 0x08074b50, true)
  b.setUint32(4, entry.crc, true)
  b.setBigUint64(8, BigInt(entry.size), true)
  b.setBigUint64(16, BigInt(entry.size), true)
  const line = new Uint8Array(74 + entry.raw.length)
  const c = new DataView(line.buffer)
  c.setUint32(0, 0x02014b50, true)
  c.setUint16(4, 45, true)
  c.setUint16(6, 45, true)
  c.setUint16(8, 0x0808, true)
  c.setUint16(14, 0x5821, true)
  c.setUint32(16, entry.crc, true)
  c.setUint32(20, whole, true)
  c.setUint32(24, whole, true)
  c.setUint16(28, entry.raw.length, true)
  c.setUint16(30, 28, true)
  c.setUint32(42, whole, true)
  line.set(entry.raw, 46)
  const at = 46 + entry.raw.length
  c.setUint16(at, 1, true)
  c.setUint16(at + 2, 24, true)
  c.setBigUint64(at + 4, BigInt(entry.size), true)
  c.setBigUint64(at + 12, BigInt(entry.size), true)
  c.setBigUint64(at + 20, BigInt(entry.offset), true)
  return { local, tail, line }
}

const firstDifference = (found: Uint8Array, expected: Uint8Array) => {
  if (found.length !== expected.length) return 0
  return expected.findIndex((byte, at) => found[at] !== byte)
}

/** Reads the directory and holds every byte outside the files against what it must be. */
export async function readArchive(file: Blob): Promise<{ entries: Entry[]; faults: Step[] }> {
  const broken = (place: string): { entries: Entry[]; faults: Step[] } => ({
    entries: [],
    faults: [{ check: 'archive', ok: false, place }],
  })
  if (file.size < 98) return broken('0')
  const endAt = file.size - 98
  const found = await slice(file, endAt, file.size)
  const view = new DataView(found.buffer)
  const [count, size, at] = [
    view.getBigUint64(32, true),
    view.getBigUint64(40, true),
    view.getBigUint64(48, true),
  ]
  if (at + size !== BigInt(endAt) || count > 1000000n) return broken(String(endAt))
  const expected = new Uint8Array(98)
  const e = new DataView(expected.buffer)
  e.setUint32(0, 0x06064b50, true)
  e.setBigUint64(4, 44n, true)
  e.setUint16(12, 45, true)
  e.setUint16(14, 45, true)
  e.setBigUint64(24, count, true)
  e.setBigUint64(32, count, true)
  e.setBigUint64(40, size, true)
  e.setBigUint64(48, at, true)
  e.setUint32(56, 0x07064b50, true)
  e.setBigUint64(64, at + size, true)
  e.setUint32(72, 1, true)
  e.setUint32(76, 0x06054b50, true)
  e.setUint16(84, 0xffff, true)
  e.setUint16(86, 0xffff, true)
  e.setUint32(88, whole, true)
  e.setUint32(92, whole, true)
  const wrong = firstDifference(found, expected)
  if (wrong >= 0) return broken(String(endAt + wrong))
  const directory = await slice(file, Number(at), endAt)
  const lines = new DataView(directory.buffer)
  const entries: Entry[] = []
  const faults: Step[] = []
  const names = new Set<string>()
  let place = 0
  let offset = 0
  for (let n = 0; n < Number(count); n++) {
    if (place + 46 > directory.length) return broken(String(Number(at) + place))
    const length = lines.getUint16(place + 28, true)
    if (place + 74 + length > directory.length) return broken(String(Number(at) + place))
    const raw = directory.slice(place + 46, place + 46 + length)
    const entry = {
      name: new TextDecoder().decode(raw),
      raw,
      crc: lines.getUint32(place + 16, true),
      size: Number(lines.getBigUint64(place + 50 + length, true)),
      offset,
      dataAt: offset + 50 + length,
    }
    const { local, tail, line } = framing(entry)
    const directoryFault = firstDifference(directory.slice(place, place + line.length), line)
    const headAt = firstDifference(await slice(file, offset, entry.dataAt), local)
    const tailFrom = entry.dataAt + entry.size
    const tailAt = firstDifference(await slice(file, tailFrom, tailFrom + 24), tail)
    for (const [fault, from] of [
      [directoryFault, Number(at) + place],
      [headAt, offset],
      [tailAt, tailFrom],
    ] as const)
      if (fault >= 0) faults.push({ check: 'archive', ok: false, place: `${entry.name} (${from + fault})` })
    if (names.has(entry.name)) faults.push({ check: 'archive', ok: false, place: entry.name })
    names.add(entry.name)
    entries.push(entry)
    place += line.length
    offset = tailFrom + 24
  }
  if (place !== directory.length || offset !== Number(at))
    faults.push({ check: 'archive', ok: false, place: String(offset) })
  return { entries, faults }
}
