import { type Hash, leafHash, perfectRoot } from './merkle.ts'
import { bundleBytes, frameEntry } from './record.ts'
import { hashesAt, rangeRoot, tileWidth } from './tiles.ts'

/** Level under which bundles of entries lie beside the hash tiles. */
export const entriesLevel = -1
export type StoredTile = { level: number; n: number; width: number; bytes: Uint8Array }
type Open = { n: number; count: number; bytes: Uint8Array }

/** The open tiles at the right side of a tree: all that is needed to append and to know the root. */
export type Edge = { size: number; levels: Open[]; entries: Open }

const openTile = (n: number, size: number): Open => ({ n, count: 0, bytes: new Uint8Array(size) })
const placeOf = (size: number, level: number) => {
  const hashes = hashesAt(size, level)
  return { n: Math.floor(hashes / tileWidth), count: hashes % tileWidth }
}

/** Which tiles stand open in a tree of this size. */
export function openPlaces(size: number): { level: number; n: number; width: number }[] {
  const found: { level: number; n: number; width: number }[] = []
  for (let level = 0; hashesAt(size, level) > 0; level++) {
    const { n, count } = placeOf(size, level)
    if (count > 0) found.push({ level, n, width: count })
    if (level === 0 && count > 0) found.push({ level: entriesLevel, n, width: count })
  }
  return found
}

/** @throws when a stored tile is missing or shorter than the size says */
export function edgeOf(size: number, tiles: StoredTile[]): Edge {
  const edge: Edge = { size, levels: [], entries: openTile(placeOf(size, 0).n, bundleBytes(tileWidth)) }
  for (const { level, n, width } of openPlaces(size)) {
    const need = level === entriesLevel ? bundleBytes(width) : width * 32
    const found = tiles.find((tile) => tile.level === level && tile.n === n)
    if (!found || found.bytes.length < need) throw new Error(`tile ${level}/${n} is missing or too short`)
    const open = level === entriesLevel ? edge.entries : levelOf(edge, level)
    open.count = width
    open.bytes.set(found.bytes.subarray(0, need))
  }
  return edge
}

function levelOf(edge: Edge, level: number): Open {
  for (let i = edge.levels.length; i <= level; i++)
    edge.levels.push(openTile(placeOf(edge.size, i).n, tileWidth * 32))
  const found = edge.levels[level]
  if (!found) throw new Error('no such level')
  return found
}

/** Appends entries and answers with every tile that changed, each in its last state. */
export function append(edge: Edge, entries: Uint8Array[]): StoredTile[] {
  const full: StoredTile[] = []
  const touched = new Set<number>()
  const push = (level: number, hash: Hash) => {
    const open = levelOf(edge, level)
    open.bytes.set(hash, open.count * 32)
    open.count += 1
    touched.add(level)
    if (open.count < tileWidth) return
    full.push({ level, n: open.n, width: tileWidth, bytes: open.bytes.slice() })
    open.n += 1
    open.count = 0
    touched.delete(level)
    push(level + 1, perfectRoot(open.bytes, 0, tileWidth))
  }
  for (const entry of entries) {
    edge.entries.bytes.set(frameEntry(entry), bundleBytes(edge.entries.count))
    edge.entries.count += 1
    if (edge.entries.count === tileWidth) {
      full.push({
        level: entriesLevel,
        n: edge.entries.n,
        width: tileWidth,
        bytes: edge.entries.bytes.slice(),
      })
      edge.entries.n += 1
      edge.entries.count = 0
    }
    push(0, leafHash(entry))
    edge.size += 1
  }
  const open = [...touched].map((level) => ({ level, tile: levelOf(edge, level), size: 32 }))
  if (edge.entries.count > 0 && entries.length > 0)
    open.push({ level: entriesLevel, tile: edge.entries, size: bundleBytes(1) })
  return [
    ...full,
    ...open.map(({ level, tile, size }) => ({
      level,
      n: tile.n,
      width: tile.count,
      bytes: tile.bytes.slice(0, tile.count * size),
    })),
  ]
}

/** Root of the whole tree, out of the open tiles alone. */
export async function edgeRoot(edge: Edge, empty: Hash): Promise<Hash> {
  if (edge.size === 0) return empty
  return rangeRoot(
    async (level, n) => {
      const open = edge.levels[level]
      if (open?.n === n) return open.bytes.subarray(0, open.count * 32)
      throw new Error(`tile ${level}/${n} is not open`)
    },
    0,
    edge.size,
  )
}
