import { leafHash, sameBytes, verifyInclusion } from './merkle.ts'
import { fromBase64 } from './note.ts'
import { type AuditRecord, commitmentOf, decodeEntry, splitBundle } from './record.ts'
import { tileWidth, widthOf } from './tiles.ts'
import { type Batch, checkNote, type Finding, type TileSource, type Trust } from './verify.ts'

/** A record as it is handed out for verification; null where it is gone. */
export type GivenRecord = { index: number; salt: string | null; record: AuditRecord | null }
/** A row may be this much older than what was sequenced before it came: a transaction takes at most a minute. */
export const lateness = 5 * 60_000

/** When the records before this one's batch were sequenced: a true row is not much older. */
function timeBefore(batches: Batch[], index: number): number {
  let low = 0
  let high = batches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((batches[middle]?.from ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return batches[low - 2]?.time ?? 0
}

/** Compares rows with the entries that were sworn for them; rows come in the order of the log. */
export function recordChecker(source: TileSource, size: number, batches: Batch[]) {
  let open: { n: number; bundle: Uint8Array; places: { from: number; until: number }[] } | undefined
  return async ({ index, salt, record }: GivenRecord): Promise<Finding | null> => {
    if (index >= size) return null
    const n = Math.floor(index / tileWidth)
    if (open?.n !== n) {
      const bundle = await source({ level: 'entries', n, width: widthOf(size, 0, n) })
      open = { n, bundle, places: splitBundle(bundle) ?? [] }
    }
    const { from = 0, until = 0 } = open.places[index % tileWidth] ?? {}
    const entry = decodeEntry(open.bundle.slice(from, until))
    const bytes = salt === null ? null : fromBase64(salt.replaceAll('\n', ''))
    if (!record || !bytes) return { kind: 'row-missing', index }
    const facts = { id: String(record.id), action: String(record.action) }
    if (!entry || !sameBytes(entry.commitment, commitmentOf(bytes, record)))
      return { kind: 'row-changed', index, facts }
    const isOld = Date.parse(String(record.at)) < timeBefore(batches, index) - lateness
    return isOld ? { kind: 'back-dated', index, facts: { ...facts, at: String(record.at) } } : null
  }
}

/** One record with its way to a signed root: all that can be checked without the log. */
export type ProvedRecord = GivenRecord & { checkpoint: string; path: string[]; entry: string }

export async function checkProof(proof: ProvedRecord, trust: Trust): Promise<Finding[]> {
  const { checkpoint, findings } = await checkNote(proof.checkpoint, trust)
  if (!checkpoint) return findings
  const { index } = proof
  const entry = fromBase64(proof.entry)
  const path = proof.path.map(fromBase64).filter((hash) => hash !== null)
  const salt = fromBase64(proof.salt ?? '')
  if (
    !entry ||
    path.length !== proof.path.length ||
    !verifyInclusion(BigInt(index), checkpoint.size, leafHash(entry), path, checkpoint.root)
  )
    return [...findings, { kind: 'not-included', index }]
  const sworn = decodeEntry(entry)?.commitment
  if (!proof.record || !salt) return [...findings, { kind: 'row-missing', index }]
  return sworn && sameBytes(sworn, commitmentOf(salt, proof.record))
    ? findings
    : [...findings, { kind: 'row-changed', index, facts: { id: String(proof.record.id) } }]
}
