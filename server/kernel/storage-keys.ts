import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { settings } from '#server/settings.ts'
import { PortalError } from './errors.ts'

/** What is noted beside an object: its own key, wrapped by a master key, and its size in the clear. */
const noteShape = z.object({
  version: z.literal(1),
  /** Which master key: the first 16 hex digits of a hash of it. */
  master: z.string(),
  /** Base64 of nonce (12), encrypted key (32), tag (16): AES-256-GCM, with version, id and size as authenticated data. */
  wrapped: z.string(),
  sizeBytes: z.number().int().min(0),
})
export type ItemKey = { key: Buffer; sizeBytes: number }

/** Wraps keys with the newest master key and opens what any of them wrapped. */
export type Keyring = {
  wrap(id: string, item: ItemKey): string
  unwrap(id: string, note: string): ItemKey
  isCurrent(note: string): boolean
}

type Master = { name: string; key: Buffer }
/** A secret of any form becomes a key of 256 bits (HKDF-SHA-256, RFC 5869). */
function masterOf(secret: string): Master {
  const key = Buffer.from(hkdfSync('sha256', secret, 'tripoint', 'evidence master key 1', 32))
  return { key, name: createHash('sha256').update(key).digest('hex').slice(0, 16) }
}

const told = (id: string, sizeBytes: number) => Buffer.from(`tripoint key 1|${id}|${sizeBytes}`)

/** The first secret wraps; the others only open what was wrapped before. */
export function keyring(secrets: readonly string[]): Keyring {
  const [current, ...earlier] = secrets.map(masterOf)
  if (!current) throw new Error('No master key for evidence.')
  return {
    wrap: (id, { key, sizeBytes }) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(told(id, sizeBytes))
      const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
      return JSON.stringify({
        version: 1,
        master: current.name,
        wrapped: wrapped.toString('base64'),
        sizeBytes,
      })
    },
    unwrap: (id, text) => {
      const note = noteShape.parse(JSON.parse(text))
      const master = [current, ...earlier].find(({ name }) => name === note.master)
      if (!master) throw new PortalError('unavailable', 'no-master-key')
      const bytes = Buffer.from(note.wrapped, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', master.key, bytes.subarray(0, 12), {
        authTagLength: 16,
      })
      decipher.setAAD(told(id, note.sizeBytes)).setAuthTag(bytes.subarray(44))
      const key = Buffer.concat([decipher.update(bytes.subarray(12, 44)), decipher.final()])
      return { key, sizeBytes: note.sizeBytes }
    },
    isCurrent: (text) => noteShape.parse(JSON.parse(text)).master === current.name,
  }
}

/** The master keys of the settings; without one, a file beside the data, made once and readable by its owner only. */
export function keyringOf(dataDir: string): Keyring {
  const { evidenceKeys } = settings()
  return keyring(evidenceKeys.length > 0 ? evidenceKeys : [keptKey(dataDir)])
}

function keptKey(dataDir: string): string {
  const file = join(dataDir, 'evidence-key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
    } catch (thrown) {
      // Another process of the same portal was faster; its key is the one.
      if (!existsSync(file)) throw thrown
    }
  }
  chmodSync(file, 0o600)
  return z.string().min(32).parse(readFileSync(file, 'utf8').trim())
}
