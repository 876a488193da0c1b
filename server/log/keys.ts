import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { LogFault } from './faults.ts'
import { isKeyName, type Signer, type VerifierKey, verifierKey } from './note.ts'
import { writeSafely } from './write-safely.ts'

const keyFile = z.object({
  origin: z.string().refine(isKeyName),
  keys: z.array(z.object({ pkcs8: z.string(), madeAt: z.string(), retiredAt: z.string().nullable() })).min(1),
})
type KeyFile = z.output<typeof keyFile>
export type LogKey = { key: VerifierKey; sign: Signer; retired: boolean }
export type LogKeys = { origin: string; keys: LogKey[] }

export const secretsIn = (dataDir: string) => join(dataDir, 'secrets')
const fileIn = (dataDir: string) => join(secretsIn(dataDir), 'log-keys.json')

/** An Ed25519 key as it lies in a file, and what it does. */
export function keyFrom(name: string, pkcs8: string, type: 1 | 4): Omit<LogKey, 'retired'> {
  const secret = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(secret).export({ type: 'spki', format: 'der' }).subarray(-32)
  return {
    key: verifierKey(name, type, new Uint8Array(raw)),
    sign: (message) => new Uint8Array(sign(null, message, secret)),
  }
}
export const newPkcs8 = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
const newKey = () => ({ pkcs8: newPkcs8(), madeAt: new Date().toISOString(), retiredAt: null })

function readFile(dataDir: string): KeyFile {
  try {
    return keyFile.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    throw new LogFault('key-unreadable', { file: fileIn(dataDir) })
  }
}

const write = (dataDir: string, content: KeyFile) => {
  mkdirSync(secretsIn(dataDir), { recursive: true, mode: 0o700 })
  writeSafely(fileIn(dataDir), `${JSON.stringify(content, null, 2)}\n`)
}

/** The keys of this log. Made when there is no log yet; never made anew for a log that exists. */
export function openKeys(dataDir: string, origin: string, isNew: boolean): LogKeys {
  if (!existsSync(fileIn(dataDir))) {
    if (!isNew) throw new LogFault('key-missing', { file: fileIn(dataDir) })
    write(dataDir, { origin, keys: [newKey()] })
  }
  const kept = readFile(dataDir)
  try {
    return {
      origin: kept.origin,
      keys: kept.keys.map(({ pkcs8, retiredAt }) => ({
        ...keyFrom(kept.origin, pkcs8, 1),
        retired: retiredAt !== null,
      })),
    }
  } catch {
    throw new LogFault('key-unreadable', { file: fileIn(dataDir) })
  }
}

/** A second key beside the first: both sign, until the old one is retired. */
export function addKey(dataDir: string): void {
  const kept = readFile(dataDir)
  write(dataDir, { ...kept, keys: [...kept.keys, newKey()] })
}

/** Every key but the newest stops signing. */
export function retireOldKeys(dataDir: string): void {
  const kept = readFile(dataDir)
  const retiredAt = new Date().toISOString()
  const keys = kept.keys.map((one, i) =>
    i < kept.keys.length - 1 ? { ...one, retiredAt: one.retiredAt ?? retiredAt } : one,
  )
  write(dataDir, { ...kept, keys })
}
