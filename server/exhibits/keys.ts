import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { officerKeySecrets, officerKeys } from '#db/schema/custody.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/numbers.ts'
import { settings } from '#server/settings.ts'
import { sha256Hex } from './canonical.ts'

/** The fixed beginning of an Ed25519 key in PKCS #8 (RFC 8410); the 32 bytes follow. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export type Signer = {
  keyId: string
  /** Hex of the SHA-256 of the public key; goes to the log. */
  fingerprint: string
  /** 32 bytes, base64. */
  publicKey: string
  /** True when the key was made in this very act. */
  isNew: boolean
  /** Ed25519 (RFC 8032) over the UTF-8 bytes of the text, base64. */
  sign: (text: string) => string
}

/** The officer's signing key; made, sealed and published at the first signature. */
export async function loadSigner(tx: Transaction, actor: Officer): Promise<Signer> {
  const [held] = await tx
    .select({
      id: officerKeys.id,
      fingerprint: officerKeys.fingerprint,
      publicKey: officerKeys.publicKey,
      sealed: officerKeySecrets.sealed,
    })
    .from(officerKeys)
    .innerJoin(officerKeySecrets, eq(officerKeySecrets.keyId, officerKeys.id))
    .where(eq(officerKeys.officerId, actor.officerId))
  if (held) return signerOf(held.id, held.publicKey, unseal(held.sealed, held.id), false)
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const open = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
  const keyId = await newId(tx)
  const fingerprint = sha256Hex(open)
  await tx.insert(officerKeys).values({
    id: keyId,
    officerId: actor.officerId,
    publicKey: open.toString('base64'),
    fingerprint,
    createdAt: clock.now(),
  })
  await tx.insert(officerKeySecrets).values({ keyId, officerId: actor.officerId, sealed: seal(seed, keyId) })
  return signerOf(keyId, open.toString('base64'), seed, true)
}

function signerOf(keyId: string, publicKey: string, seed: Uint8Array, isNew: boolean): Signer {
  const fingerprint = sha256Hex(Buffer.from(publicKey, 'base64'))
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  return {
    keyId,
    fingerprint,
    publicKey,
    isNew,
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

const wrapping = () =>
  Buffer.from(hkdfSync('sha256', settings().authSecret, 'tripoint', 'officer signing keys', 32))

/** AES-256-GCM: nonce, tag, text; the key's id is bound to it, so that no sealed key can take another's place. */
function seal(seed: Uint8Array, keyId: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping(), nonce).setAAD(Buffer.from(keyId))
  const sealed = Buffer.concat([cipher.update(seed), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function unseal(sealed: Uint8Array, keyId: string): Buffer {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', wrapping(), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(keyId)).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}
