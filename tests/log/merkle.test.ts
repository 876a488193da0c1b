import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyRoot,
  type Hash,
  leafHash,
  nodeHash,
  sameBytes,
  verifyConsistency,
  verifyInclusion,
} from '#server/log/merkle.ts'
import { sha256 } from '#server/log/sha256.ts'
import {
  consistencyPath,
  hashesAt,
  inclusionPath,
  parseTilePath,
  rangeRoot,
  tilePath,
} from '#server/log/tiles.ts'
import vectors from '#tests/fixtures/merkle/vectors.json'

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')

/** RFC 6962, section 2.1, word for word: what the quick code must agree with. */
const mth = (leaves: Hash[]): Hash => {
  if (leaves.length === 0) return emptyRoot()
  const [only] = leaves
  if (leaves.length === 1 && only) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}
const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, i) => leafHash(new TextEncoder().encode(`record ${i}`)))

/** Tiles of these leaves, each level made from the full tiles below it. */
const tilesOf = (leaves: Hash[]) => async (level: number, n: number) => {
  let hashes = leaves
  for (let i = 0; i < level; i++)
    hashes = Array.from({ length: Math.floor(hashes.length / 256) }, (_, at) =>
      mth(hashes.slice(at * 256, at * 256 + 256)),
    )
  return new Uint8Array(Buffer.concat(hashes.slice(n * 256, n * 256 + 256)))
}

describe('SHA-256', () => {
  test('agrees with OpenSSL at every length around the blocks and on long messages', () => {
    for (const length of [...Array(260).keys(), 1000, 4096, 70_001]) {
      const message = randomBytes(length)
      expect(hex(sha256(new Uint8Array(message)))).toBe(createHash('sha256').update(message).digest('hex'))
    }
  })
})

describe('vectors of RFC 6962 proofs', () => {
  test('are all there', () => {
    expect([vectors.inclusion.length, vectors.consistency.length]).toEqual([49, 43])
    expect(vectors.inclusion.some(({ leafIdx }) => leafIdx === '18446744073709551615')).toBe(true)
  })
  test.each(vectors.inclusion)('$file', ({ leafIdx, treeSize, root, leafHash: leaf, proof, wantErr }) => {
    const path = (proof ?? []).map(bytes)
    expect(verifyInclusion(BigInt(leafIdx), BigInt(treeSize), bytes(leaf), path, bytes(root))).toBe(!wantErr)
  })
  test.each(vectors.consistency)('$file', ({ size1, size2, root1, root2, proof, wantErr }) => {
    const path = (proof ?? []).map(bytes)
    expect(verifyConsistency(BigInt(size1), BigInt(size2), bytes(root1), bytes(root2), path)).toBe(!wantErr)
  })
})

describe('proofs out of tiles', () => {
  test('hold for every record of small trees and for no other place', async () => {
    for (const size of [1, 2, 3, 7, 8, 31, 255, 256, 257]) {
      const leaves = leavesOf(size)
      const read = tilesOf(leaves)
      const root = mth(leaves)
      expect(hex(await rangeRoot(read, 0, size))).toBe(hex(root))
      for (const index of new Set([0, 1, size >> 1, size - 2, size - 1].filter((i) => i >= 0 && i < size))) {
        const path = await inclusionPath(read, index, 0, size)
        const leaf = leaves[index] ?? emptyRoot()
        expect(verifyInclusion(BigInt(index), BigInt(size), leaf, path, root)).toBe(true)
        expect(verifyInclusion(BigInt(index + 1), BigInt(size), leaf, path, root)).toBe(false)
      }
    }
  })

  test('hold between any two sizes; a changed leaf breaks them', async () => {
    const leaves = leavesOf(700)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 700 }),
        fc.nat(699),
        async (a, b, changed) => {
          const [m, n] = [Math.min(a, b), Math.max(a, b)]
          const read = tilesOf(leaves.slice(0, n))
          const path = await consistencyPath(read, m, n)
          const [old, root] = [mth(leaves.slice(0, m)), mth(leaves.slice(0, n))]
          expect(verifyConsistency(BigInt(m), BigInt(n), old, root, path)).toBe(true)
          const forged = leaves.slice(0, n).with(changed % m, leafHash(new Uint8Array([1])))
          const other = await consistencyPath(tilesOf(forged), m, n)
          expect(verifyConsistency(BigInt(m), BigInt(n), old, mth(forged), other)).toBe(false)
          expect(verifyConsistency(BigInt(m), BigInt(n), old, root, [...path, old])).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('read three tile levels for a tree of 70,000', () => {
    expect([0, 1, 2, 3].map((level) => hashesAt(70_000, level))).toEqual([70_000, 273, 1, 0])
  })
})

describe('tile paths', () => {
  test('are those of the specification', () => {
    expect(tilePath({ level: 0, n: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067')
    expect(tilePath({ level: 'entries', n: 5, width: 112 })).toBe('tile/entries/005.p/112')
    expect(tilePath({ level: 63, n: 1000, width: 1 })).toBe('tile/63/x001/000.p/1')
  })
  test('are read back, and every other way to write them is refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('entries' as const), fc.nat(63)),
        fc.maxSafeNat(),
        fc.integer({ min: 1, max: 256 }),
        (level, n, width) => {
          expect(parseTilePath(tilePath({ level, n, width }))).toEqual({ level, n, width })
        },
      ),
    )
    for (const wrong of [
      'tile/00/000',
      'tile/64/000',
      'tile/0/0',
      'tile/0/x000/001',
      'tile/0/001/002',
      'tile/0/001.p/0',
      'tile/0/001.p/256',
      'tile/0/001.p/01',
      'tile/0/001/',
      'tile/-1/000',
      'tile/0/001.p/',
      'tile//000',
    ])
      expect([wrong, parseTilePath(wrong)]).toEqual([wrong, null])
  })
})

test('sameBytes asks for length and every byte', () => {
  expect(sameBytes(new Uint8Array([1, 2]), new Uint8Array([1]))).toBe(false)
  expect(sameBytes(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toBe(false)
})
