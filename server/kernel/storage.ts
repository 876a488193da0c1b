import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { settings } from '#server/settings.ts'
import { BLOCK } from './storage-blocks.ts'
import type { Writing } from './storage-files.ts'
import { type Keyring, keyringOf } from './storage-keys.ts'
import { localMedium } from './storage-local.ts'
import type { Kept, Store } from './storage-medium.ts'
import { s3Medium } from './storage-s3.ts'
import { sealedStore } from './storage-sealed.ts'

/** The store in a folder. Files of earlier versions, plain under their SHA-256, are still read. `write` is replaced in tests. */
export const localStore = (dir: string, write?: Writing, ring: Keyring = keyringOf(dir)): Store =>
  withPlain(dir, sealedStore(localMedium(dir, write), ring))

function withPlain(dir: string, sealed: Store): Store {
  const plainPath = (sha256: string) => join(dir, 'evidence', sha256.slice(0, 2), sha256)
  const plainSize = async ({ sha256 }: Kept) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null
    return stat(plainPath(sha256)).then(
      ({ size }) => ({ sizeBytes: size }),
      () => null,
    )
  }
  return {
    ...sealed,
    stat: async (kept) => (await sealed.stat(kept)) ?? plainSize(kept),
    open: (kept, range) =>
      Readable.from(
        (async function* () {
          const isSealed = (await sealed.stat(kept)) !== null
          if (isSealed || !(await plainSize(kept))) yield* sealed.open(kept, range)
          else yield* createReadStream(plainPath(kept.sha256), range)
        })(),
        { objectMode: false, highWaterMark: BLOCK },
      ),
  }
}

let shared: Store | undefined

/** The store of this process: a folder, or an S3-compatible store when one is set. */
export function store(): Store {
  if (shared) return shared
  const { dataDir, evidenceStore } = settings()
  const ring = keyringOf(dataDir)
  shared = evidenceStore ? sealedStore(s3Medium(evidenceStore), ring) : localStore(dataDir, undefined, ring)
  return shared
}
export function shareStore(given: Store | undefined): void {
  shared = given
}
