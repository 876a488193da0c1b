import { sha256 } from './sha256.ts'

/** Signed notes (C2SP signed-note), checkpoints (tlog-checkpoint) and cosignatures (tlog-cosignature). Ed25519 through WebCrypto. */
export type SignatureLine = { name: string; keyId: number; bytes: Uint8Array; line: string }
export type Note = { text: string; signatures: SignatureLine[] }
/** A verifier key: 0x01 signs notes, 0x04 cosigns checkpoints. */
export type VerifierKey = { name: string; keyId: number; type: 1 | 4; publicKey: Uint8Array; vkey: string }
export type Checkpoint = { origin: string; size: bigint; root: Uint8Array; extensions: string[] }

const utf8 = new TextEncoder()
export const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
/** Standard base64 with its padding, in the one way to write it; null otherwise. */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null
  const found = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return toBase64(found) === text ? found : null
}
export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const join = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
const numberAt = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)

export const keyIdOf = (name: string, type: number, publicKey: Uint8Array): number =>
  numberAt(sha256(join(utf8.encode(`${name}\n`), new Uint8Array([type]), publicKey)))

export const isKeyName = (name: string): boolean => name !== '' && !/[\s\p{Z}+]/u.test(name)

export function verifierKey(name: string, type: 1 | 4, publicKey: Uint8Array): VerifierKey {
  const keyId = keyIdOf(name, type, publicKey)
  const material = toBase64(join(new Uint8Array([type]), publicKey))
  return { name, keyId, type, publicKey, vkey: `${name}+${keyId.toString(16).padStart(8, '0')}+${material}` }
}

/** Reads `<name>+<hex id>+<base64>`; null when it is no Ed25519 key of this kind or its id does not fit. */
export function parseVerifierKey(vkey: string): VerifierKey | null {
  const [, name = '', id = '', material = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey.trim()) ?? []
  const bytes = fromBase64(material)
  if (!isKeyName(name) || bytes?.length !== 33) return null
  const type = bytes[0]
  if (type !== 1 && type !== 4) return null
  const key = verifierKey(name, type, bytes.slice(1))
  return key.keyId === Number.parseInt(id, 16) ? key : null
}

const signatureLine = /^— (\S+) (\S+)$/u

/** One line of signature; null when it is none. */
export function parseSignature(line: string): SignatureLine | null {
  const [, name = '', material = ''] = signatureLine.exec(line) ?? []
  const bytes = fromBase64(material)
  if (!isKeyName(name) || !bytes || bytes.length < 5) return null
  return { name, keyId: numberAt(bytes), bytes: bytes.slice(4), line: `${line}\n` }
}

/** @returns null when the bytes are no signed note: not UTF-8, a control character, no signature */
export function parseNote(text: string): Note | null {
  if (!text.isWellFormed() || [...text].some((one) => one < ' ' && one !== '\n') || text.length > 200_000)
    return null
  const split = text.lastIndexOf('\n\n')
  if (split < 0 || !text.endsWith('\n')) return null
  const lines = text.slice(split + 2, -1).split('\n')
  const signatures = lines.map(parseSignature)
  const known = signatures.filter((one) => one !== null)
  return known.length > 0 && known.length === lines.length
    ? { text: text.slice(0, split + 1), signatures: known }
    : null
}

export const formatNote = (text: string, lines: string[]): string => `${text}\n${lines.join('')}`
export const formatSignature = (name: string, keyId: number, bytes: Uint8Array): string => {
  const id = new Uint8Array(4)
  new DataView(id.buffer).setUint32(0, keyId)
  return `— ${name} ${toBase64(join(id, bytes))}\n`
}

export const formatCheckpoint = (origin: string, size: bigint | number, root: Uint8Array): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null
  const [origin = '', digits = '', hash = '', ...extensions] = text.slice(0, -1).split('\n')
  const root = fromBase64(hash)
  if (origin === '' || !/^(0|[1-9][0-9]{0,19})$/.test(digits) || root?.length !== 32) return null
  const size = BigInt(digits)
  return size < 2n ** 64n && extensions.every((line) => line !== '')
    ? { origin, size, root, extensions }
    : null
}

async function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) {
  if (signature.length !== 64) return false
  const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message))
}

const cosigned = (time: bigint, text: string) => utf8.encode(`cosignature/v1\ntime ${time}\n${text}`)

export type Verdict = { key: VerifierKey; isValid: boolean; time: number | null }

/** Every signature of a known key, verified; signatures of unknown keys are ignored, as the specification asks. */
export async function verifyNote(note: Note, keys: VerifierKey[]): Promise<Verdict[]> {
  const found: Verdict[] = []
  for (const { name, keyId, bytes } of note.signatures) {
    const key = keys.find((one) => one.name === name && one.keyId === keyId)
    if (!key) continue
    if (key.type === 1) {
      found.push({
        key,
        isValid: await verifyEd25519(key.publicKey, utf8.encode(note.text), bytes),
        time: null,
      })
    } else {
      const time = bytes.length === 72 ? new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0) : -1n
      const isValid =
        time > 0n &&
        time < 2n ** 63n &&
        (await verifyEd25519(key.publicKey, cosigned(time, note.text), bytes.slice(8)))
      found.push({ key, isValid, time: time > 0n ? Number(time) : null })
    }
  }
  return found
}

export type Signer = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>

export const signNote = async (key: VerifierKey, sign: Signer, text: string): Promise<string> =>
  formatSignature(key.name, key.keyId, await sign(utf8.encode(text)))

/** A cosignature of this time, in seconds since 1970. */
export async function cosign(key: VerifierKey, sign: Signer, text: string, time: number): Promise<string> {
  const stamp = new Uint8Array(8)
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
  return formatSignature(key.name, key.keyId, join(stamp, await sign(cosigned(BigInt(time), text))))
}
