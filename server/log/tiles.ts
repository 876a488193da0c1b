import { type Hash, nodeHash, perfectRoot } from './merkle.ts'

/** C2SP tlog-tiles: height 8, 256 hashes a tile. */
export const tileWidth = 256
export type TileName = { level: number | 'entries'; n: number; width: number }
/** Bytes of a hash tile: at least as many hashes as a tree of the size in question has there. */
export type TileReader = (level: number, n: number) => Promise<Uint8Array>

/** Sizes are 64-bit in the proofs; what the portal stores and counts stays below 2^53. @throws beyond that */
export function safeSize(size: bigint): number {
  if (size < 0n || size > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`a log of ${size} records`)
  return Number(size)
}

/** Hashes that a tree of this size has at a tile level: one for each full tile below. */
export const hashesAt = (size: number, level: number): number => Math.floor(size / tileWidth ** level)

/** Width of the tile `n` at this level in a tree of this size; 0 when it does not exist. */
export const widthOf = (size: number, level: number, n: number): number =>
  Math.min(tileWidth, Math.max(0, hashesAt(size, level) - n * tileWidth))

export function tilePath({ level, n, width }: TileName): string {
  const parts: string[] = []
  for (let rest = n; parts.length === 0 || rest > 0; rest = Math.floor(rest / 1000))
    parts.unshift(`${parts.length > 0 ? 'x' : ''}${(rest % 1000).toString().padStart(3, '0')}`)
  return `tile/${level}/${parts.join('/')}${width === tileWidth ? '' : `.p/${width}`}`
}

const name = /^tile\/(entries|0|[1-5]?[0-9]|6[0-3])\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/

/** The tile that a path names; null for every other way to write it. */
export function parseTilePath(path: string): TileName | null {
  const [, level, digits, width = '256'] = name.exec(path) ?? []
  if (level === undefined || digits === undefined) return null
  const n = Number(digits.replaceAll(/[x/]/g, ''))
  const found = { level: level === 'entries' ? ('entries' as const) : Number(level), n, width: Number(width) }
  return Number.isSafeInteger(n) && tilePath(found) === path ? found : null
}

/** Hash of the perfect subtree of 2^height leaves at this place, out of one tile. */
async function subtree(read: TileReader, height: number, index: number): Promise<Hash> {
  const level = Math.floor(height / 8)
  const count = 2 ** (height % 8)
  const first = index * count
  const n = Math.floor(first / tileWidth)
  const hashes = await read(level, n)
  const from = first - n * tileWidth
  if (hashes.length < (from + count) * 32) throw new Error(`tile ${level}/${n} is too short`)
  return perfectRoot(hashes, from, count)
}

const splitOf = (count: number): number => {
  let half = 1
  while (half * 2 < count) half *= 2
  return half
}

/** MTH(D[start:end]) of RFC 6962, where `start` is a multiple of the largest power of two that the range holds. */
export async function rangeRoot(read: TileReader, start: number, end: number): Promise<Hash> {
  const count = end - start
  const half = splitOf(count)
  if (count === 1 || half * 2 === count) return subtree(read, Math.round(Math.log2(count)), start / count)
  return nodeHash(await rangeRoot(read, start, start + half), await rangeRoot(read, start + half, end))
}

/** PATH(m, D[n]) of RFC 6962: reads at most one tile a level for each hash, so the cost grows with the logarithm. */
export async function inclusionPath(
  read: TileReader,
  index: number,
  start: number,
  end: number,
): Promise<Hash[]> {
  if (end - start <= 1) return []
  const middle = start + splitOf(end - start)
  return index < middle
    ? [...(await inclusionPath(read, index, start, middle)), await rangeRoot(read, middle, end)]
    : [...(await inclusionPath(read, index, middle, end)), await rangeRoot(read, start, middle)]
}

/** PROOF(m, D[n]) of RFC 6962. */
export async function consistencyPath(read: TileReader, size1: number, size2: number): Promise<Hash[]> {
  const sub = async (m: number, start: number, end: number, whole: boolean): Promise<Hash[]> => {
    if (m === end) return whole ? [] : [await rangeRoot(read, start, end)]
    const middle = start + splitOf(end - start)
    return m <= middle
      ? [...(await sub(m, start, middle, whole)), await rangeRoot(read, middle, end)]
      : [...(await sub(m, middle, end, false)), await rangeRoot(read, start, middle)]
  }
  return size1 === 0 || size1 >= size2 ? [] : sub(size1, 0, size2, true)
}

/** The same reader, which asks for each tile once. */
export function remembering(read: TileReader): TileReader {
  const known = new Map<string, Promise<Uint8Array>>()
  return (level, n) => {
    const key = `${level}/${n}`
    const found = known.get(key) ?? read(level, n)
    known.set(key, found)
    return found
  }
}
