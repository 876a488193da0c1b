// Goes into every bundle after verify-archive.ts, without this import.
import { readArchive, type Step, slice } from './verify-archive.ts'

type Json = { [key: string]: unknown }
const largest = 1073741824
const utf8 = new TextEncoder()
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {})
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const bytesOf = (base64: string) => {
  const found = atob(base64)
  // Only one way of writing the same bytes is taken, so that a changed letter cannot hide in unused bits.
  if (btoa(found) !== base64) throw new Error('base64')
  return Uint8Array.from(found, (char) => char.charCodeAt(0))
}

/** Ed25519 by WebCrypto; null where this browser has none. */
async function signed(message: string, signature: string, publicKey: string): Promise<boolean | null> {
  let key: CryptoKey
  try {
    key = await crypto.subtle.importKey('raw', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify'])
  } catch (thrown) {
    return thrown instanceof Error && thrown.name === 'NotSupportedError' ? null : false
  }
  try {
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), utf8.encode(message))
  } catch {
    return false
  }
}

/** One chain: numbers, links, both signatures, and that each text is about this exhibit. */
async function checkChain(path: string, exhibit: Json, keys: Map<string, string>): Promise<Step[]> {
  const steps: Step[] = []
  let previous = '0'.repeat(64)
  let seq = 0
  for (const one of list(exhibit.events)) {
    seq += 1
    const event = record(one)
    const place = `${path} #${seq}`
    const check = (name: string, ok: boolean | null) => steps.push({ check: name, ok, place })
    const said = parse(text(event.text))
    const receipt = event.receipt === null ? null : text(event.receipt)
    check('chain', said.seq === seq && said.previous === previous && said.exhibit === exhibit.exhibitId)
    check('signature', await signed(text(event.text), text(event.signature), text(event.publicKey)))
    check('key', (await knownKey(said, text(event.publicKey), keys)) === true)
    const eventHash = await sha256(utf8.encode(text(event.text)))
    if (said.kind === 'transfer' || receipt !== null) {
      const got = parse(receipt ?? '')
      check('receipt', said.kind === 'transfer' && got.event === eventHash && got.agency === said.to)
      check(
        'receiptSignature',
        await signed(receipt ?? '', text(event.receiptSignature), text(event.receiptPublicKey)),
      )
      check('key', (await knownKey(got, text(event.receiptPublicKey), keys)) === true)
    }
    previous = receipt === null ? eventHash : await sha256(utf8.encode(receipt))
  }
  if (seq === 0) steps.push({ check: 'chain', ok: false, place: path })
  return steps
}

/** The key is the one whose fingerprint was signed, and one officer has one key throughout the bundle. */
async function knownKey(said: Json, publicKey: string, keys: Map<string, string>): Promise<boolean> {
  const officer = text(said.officer)
  const fingerprint = text(said.key)
  const before = keys.get(officer) ?? fingerprint
  keys.set(officer, before)
  try {
    return before === fingerprint && (await sha256(bytesOf(publicKey))) === fingerprint
  } catch {
    return false
  }
}

function parse(json: string): Json {
  try {
    return record(JSON.parse(json))
  } catch {
    return {}
  }
}

/**
 * Checks a whole bundle. Every byte is looked at: the files against the manifest, the manifest against its signature, the rest against
 * what a bundle of this form must look like.
 */
export async function verifyBundle(file: Blob, told: (done: number, all: number) => void = () => {}) {
  const { entries, faults } = await readArchive(file)
  const steps: Step[] = faults.length > 0 ? faults : [{ check: 'archive', ok: true, place: '' }]
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const read = async (name: string) => {
    const entry = byName.get(name)
    return entry && entry.size <= largest ? slice(file, entry.dataAt, entry.dataAt + entry.size) : null
  }
  const facts = { exhibits: 0, events: 0, files: 0, manifest: '', sealedBy: '', key: '', sealedAt: '' }
  const manifestBytes = await read('manifest.json')
  const sealBytes = await read('seal.json')
  if (!manifestBytes || !sealBytes) {
    steps.push({ check: 'manifest', ok: false, place: manifestBytes ? 'seal.json' : 'manifest.json' })
    return { ok: false, steps, facts }
  }
  const keys = new Map<string, string>()
  facts.manifest = await sha256(manifestBytes)
  const seal = parse(new TextDecoder().decode(sealBytes))
  const sealed = parse(text(seal.text))
  // Rebuilt, because a seal in other letters than the portal's would be another file.
  const rebuilt = JSON.stringify(
    { text: seal.text, signature: seal.signature, publicKey: seal.publicKey },
    null,
    1,
  )
  const sealHolds = await signed(text(seal.text), text(seal.signature), text(seal.publicKey))
  const isSeal =
    rebuilt === new TextDecoder().decode(sealBytes) && (await knownKey(sealed, text(seal.publicKey), keys))
  steps.push({ check: 'seal', ok: isSeal ? sealHolds : false, place: 'seal.json' })
  steps.push({ check: 'manifest', ok: sealed.manifest === facts.manifest, place: 'manifest.json' })
  Object.assign(facts, {
    sealedBy: `${text(sealed.officerName)}, ${text(sealed.agency)}`,
    key: text(sealed.key),
    sealedAt: text(sealed.sealedAt),
  })
  const manifest = parse(new TextDecoder().decode(manifestBytes))
  const named = list(manifest.files).map(record)
  const wanted = new Set([...named.map((one) => text(one.path)), 'manifest.json', 'seal.json'])
  for (const { name } of entries)
    if (!wanted.has(name)) steps.push({ check: 'stranger', ok: false, place: name })
  let done = 0
  for (const one of named) {
    const path = text(one.path)
    const entry = byName.get(path)
    const bytes = await read(path)
    told(++done, named.length)
    if (!entry) steps.push({ check: 'missing', ok: false, place: path })
    else if (!bytes) steps.push({ check: 'large', ok: null, place: path })
    else {
      facts.files += 1
      const holds = entry.size === one.size && (await sha256(bytes)) === one.sha256
      steps.push({ check: 'file', ok: holds, place: path })
      if (!/^exhibits\/[^/]+\/exhibit\.json$/.test(path)) continue
      const exhibit = parse(new TextDecoder().decode(bytes))
      facts.exhibits += 1
      facts.events += list(exhibit.events).length
      steps.push(...(await checkChain(path, exhibit, keys)))
      // What the exhibit says of its files must be what the manifest says of them.
      for (const file of list(exhibit.files).map(record))
        if (text(file.path) !== '' && named.find((other) => other.path === file.path)?.sha256 !== file.sha256)
          steps.push({ check: 'file', ok: false, place: text(file.path) })
    }
  }
  steps.push({ check: 'log', ok: null, place: '' })
  steps.push({ check: 'outside', ok: null, place: '' })
  return { ok: steps.every((step) => step.ok !== false), steps, facts }
}
