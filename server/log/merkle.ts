import { hashInto, sha256 } from './sha256.ts'

/** Merkle tree hashes of RFC 6962 (section 2.1) and RFC 9162; sizes and indexes are unsigned 64-bit numbers. */
export type Hash = Uint8Array

export const emptyRoot = (): Hash => sha256(new Uint8Array())
const largest = 2n ** 64n - 1n

export function leafHash(entry: Uint8Array): Hash {
  const out = new Uint8Array(32)
  hashInto(out, 0, 0, entry)
  return out
}

const pair = new Uint8Array(64)
export function nodeHash(left: Hash, right: Hash): Hash {
  pair.set(left, 0)
  pair.set(right, 32)
  const out = new Uint8Array(32)
  hashInto(out, 0, 1, pair)
  return out
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/** Root of a perfect subtree whose leaves lie side by side: `count` hashes, a power of two. */
export function perfectRoot(hashes: Uint8Array, from: number, count: number): Hash {
  const work = hashes.slice(from * 32, (from + count) * 32)
  for (let width = count; width > 1; width /= 2)
    for (let i = 0; i < width / 2; i++) hashInto(work, i * 32, 1, work, i * 64, i * 64 + 64)
  return work.slice(0, 32)
}

/** Whether the leaf stands at this index of the tree with this root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(index: bigint, size: bigint, leaf: Hash, path: Hash[], root: Hash): boolean {
  if (index < 0n || size > largest || index >= size) return false
  let fn = index
  let sn = size - 1n
  let found = leaf
  for (const hash of path) {
    if (sn === 0n || hash.length !== 32) return false
    if ((fn & 1n) === 1n || fn === sn) {
      found = nodeHash(hash, found)
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else found = nodeHash(found, hash)
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n && sameBytes(found, root)
}

/** Whether the tree of `size2` begins with the tree of `size1` (RFC 9162, 2.1.4.2). An empty tree is the beginning of every tree. */
export function verifyConsistency(
  size1: bigint,
  size2: bigint,
  root1: Hash,
  root2: Hash,
  path: Hash[],
): boolean {
  if (size1 < 0n || size1 > size2 || size2 > largest) return false
  if (size1 === size2) return path.length === 0 && sameBytes(root1, root2)
  if (size1 === 0n) return path.length === 0 && sameBytes(root1, emptyRoot())
  const isPower = (size1 & (size1 - 1n)) === 0n
  const [first, ...rest] = isPower ? [root1, ...path] : path
  if (first === undefined || (isPower && path.length === 0)) return false
  let fn = size1 - 1n
  let sn = size2 - 1n
  while ((fn & 1n) === 1n) {
    fn >>= 1n
    sn >>= 1n
  }
  let old = first
  let now = first
  for (const hash of rest) {
    if (sn === 0n || hash.length !== 32) return false
    if ((fn & 1n) === 1n || fn === sn) {
      old = nodeHash(hash, old)
      now = nodeHash(hash, now)
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else now = nodeHash(now, hash)
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n && sameBytes(old, root1) && sameBytes(now, root2)
}
