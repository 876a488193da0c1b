import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { settings } from '#server/settings.ts'

/** argon2id with the parameters of the OWASP password storage cheat sheet. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
// Verified when there is no account, so that its absence takes as long as a wrong password.
const nobody = hash('nobody has this password', argon)

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), argon)
export const passwordMatches = async (known: string | null | undefined, password: string): Promise<boolean> =>
  (await verify(known ?? (await nobody), password.normalize('NFC'))) && known != null

/** 256 bits, as text for a cookie or a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
export const sha256Hex = (text: string): string => sha256(text).toString('hex')

// No letters that are read for digits.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
/** A code to be typed from paper, such as `k7mf-2xqp-9rtw`: about 5 bits a character. */
export const writtenCode = (groups: number): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-')
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '')

const key = () =>
  Buffer.from(hkdfSync('sha256', settings().authSecret, 'tripoint', 'second factor seeds', 32))

/** AES-256-GCM: nonce, tag, text. */
export function seal(text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function unseal(sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
