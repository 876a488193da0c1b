import { emptyRoot, type Hash, nodeHash, perfectRoot, sameBytes, verifyConsistency } from './merkle.ts'
import { type Checkpoint, parseCheckpoint, parseNote, type VerifierKey, verifyNote } from './note.ts'
import { splitBundle } from './record.ts'
import { hashInto } from './sha256.ts'
import { consistencyPath, remembering, safeSize, type TileName, tileWidth, widthOf } from './tiles.ts'

/** Where tiles come from: HTTP, a database, a folder, an export. */
export type TileSource = (name: TileName) => Promise<Uint8Array>
/** Whom the verifier believes: keys that it was given by another way than the log. */
export type Trust = { logKeys: VerifierKey[]; witnessKeys: VerifierKey[]; quorum: number }
/** What is wrong, and from which record on; words are in messages/<language>/log.json under `finding`. */
export type Finding = {
  kind:
    | 'note-unreadable'
    | 'not-signed'
    | 'signature-false'
    | 'too-few-witnesses'
    | 'entry-changed'
    | 'tree-changed'
    | 'tile-missing'
    | 'root-differs'
    | 'time-goes-back'
    | 'row-changed'
    | 'row-missing'
    | 'row-added'
    | 'back-dated'
    | 'not-consistent'
    | 'not-included'
  index?: number | undefined
  facts?: Record<string, string | number> | undefined
}
export type Batch = { from: number; time: number }
export type Checked = { findings: Finding[]; records: number; batches: Batch[] }

/** Signatures of a checkpoint against the keys that were pinned. */
export async function checkNote(
  text: string,
  trust: Trust,
): Promise<{ checkpoint: Checkpoint | null; findings: Finding[] }> {
  const note = parseNote(text)
  const checkpoint = note && parseCheckpoint(note.text)
  if (!note || !checkpoint) return { checkpoint: null, findings: [{ kind: 'note-unreadable' }] }
  const verdicts = await verifyNote(note, [...trust.logKeys, ...trust.witnessKeys])
  const findings: Finding[] = verdicts
    .filter(({ isValid }) => !isValid)
    .map(({ key }) => ({ kind: 'signature-false', facts: { key: key.name } }))
  const good = verdicts.filter(({ isValid }) => isValid)
  if (!good.some(({ key }) => trust.logKeys.some((own) => own.vkey === key.vkey)))
    findings.push({ kind: 'not-signed' })
  const witnesses = new Set(good.filter(({ time }) => time !== null).map(({ key }) => key.vkey))
  if (witnesses.size < trust.quorum)
    findings.push({ kind: 'too-few-witnesses', facts: { witnesses: witnesses.size, wanted: trust.quorum } })
  return { checkpoint, findings }
}

type Range = { height: number; hash: Hash }[]
function push(range: Range, height: number, hash: Hash) {
  let whole = { height, hash }
  for (let last = range.at(-1); last?.height === whole.height; last = range.at(-1)) {
    range.pop()
    whole = { height: whole.height + 1, hash: nodeHash(last.hash, whole.hash) }
  }
  range.push(whole)
}
const rootOf = (range: Range): Hash => {
  const [last, ...rest] = range.toReversed()
  return last ? rest.reduce((root, { hash }) => nodeHash(hash, root), last.hash) : emptyRoot()
}

/** Fetches a few bundles ahead, so that hashing does not wait for the line. */
async function* bundlesOf(source: TileSource, size: number, ahead: number) {
  const count = Math.ceil(size / tileWidth)
  const fetchOne = (n: number) => {
    const found = source({ level: 'entries', n, width: widthOf(size, 0, n) }).catch(() => null)
    return { n, found }
  }
  const waiting = Array.from({ length: Math.min(ahead, count) }, (_, n) => fetchOne(n))
  for (let n = 0; n < count; n++) {
    const next = waiting.shift()
    if (n + ahead < count) waiting.push(fetchOne(n + ahead))
    if (next) yield { n, bundle: await next.found }
  }
}

type Progress = (records: number) => void | Promise<void>

/**
 * Hashes every entry again and compares tile by tile, so that the first wrong record is found and not only that something is wrong.
 * The upper tiles are read beside; with `ahead` bundles on their way.
 */
export async function checkTree(
  source: TileSource,
  { size: bigSize, root }: Pick<Checkpoint, 'size' | 'root'>,
  onProgress: Progress = () => {},
  ahead = 8,
): Promise<Checked> {
  const size = safeSize(bigSize)
  const range: Range = []
  const batches: Batch[] = []
  const hashes = new Uint8Array(tileWidth * 32)
  let above: { n: number; bytes: Uint8Array | null } = { n: -1, bytes: null }
  const stop = (finding: Finding, records: number): Checked => ({ findings: [finding], records, batches })
  for await (const { n, bundle } of bundlesOf(source, size, ahead)) {
    const first = n * tileWidth
    const width = widthOf(size, 0, n)
    const places = bundle && splitBundle(bundle)
    if (!bundle || places?.length !== width) return stop({ kind: 'tile-missing', index: first }, first)
    const view = new DataView(bundle.buffer, bundle.byteOffset)
    for (let i = 0; i < width; i++) {
      const { from = 0, until = 0 } = places[i] ?? {}
      hashInto(hashes, i * 32, 0, bundle, from, until)
      const time = until - from < 9 ? -1 : view.getUint32(from + 1) * 4_294_967_296 + view.getUint32(from + 5)
      const before = batches.at(-1)?.time ?? -1
      if (time < before) return stop({ kind: 'time-goes-back', index: first + i }, first + i)
      if (time > before) batches.push({ from: first + i, time })
    }
    if (width === tileWidth) {
      const whole = perfectRoot(hashes, 0, tileWidth)
      const upper = Math.floor(n / tileWidth)
      if (above.n !== upper)
        above = {
          n: upper,
          bytes: await source({ level: 1, n: upper, width: widthOf(size, 1, upper) }).catch(() => null),
        }
      const at = (n % tileWidth) * 32
      if (!above.bytes || !sameBytes(whole, above.bytes.subarray(at, at + 32)))
        return stop(await whereWrong(source, n, width, hashes), first)
      push(range, 8, whole)
    } else for (let i = 0; i < width; i++) push(range, 0, hashes.slice(i * 32, i * 32 + 32))
    await onProgress(first + width)
  }
  if (sameBytes(rootOf(range), root)) return { findings: [], records: size, batches }
  // The open tile at the end has no hash above it: it is compared with its own.
  const n = Math.floor(size / tileWidth)
  const finding = size % tileWidth > 0 ? await whereWrong(source, n, size % tileWidth, hashes) : null
  return stop(finding?.kind === 'entry-changed' ? finding : { kind: 'root-differs' }, size)
}

async function whereWrong(
  source: TileSource,
  n: number,
  width: number,
  hashes: Uint8Array,
): Promise<Finding> {
  const tile = await source({ level: 0, n, width }).catch(() => null)
  if (!tile) return { kind: 'tile-missing', index: n * tileWidth }
  for (let i = 0; i < width; i++)
    if (!sameBytes(tile.subarray(i * 32, i * 32 + 32), hashes.subarray(i * 32, i * 32 + 32)))
      return { kind: 'entry-changed', index: n * tileWidth + i }
  return { kind: 'tree-changed', index: n * tileWidth }
}

/** Whether the newer checkpoint continues the older one. */
export async function checkConsistency(
  source: TileSource,
  older: Checkpoint,
  newer: Checkpoint,
): Promise<Finding[]> {
  const size = safeSize(newer.size)
  const read = remembering((level, n) => source({ level, n, width: widthOf(size, level, n) }))
  const path = await consistencyPath(read, safeSize(older.size), size).catch(() => null)
  const holds =
    older.origin === newer.origin &&
    path !== null &&
    verifyConsistency(older.size, newer.size, older.root, newer.root, path)
  return holds ? [] : [{ kind: 'not-consistent', facts: { older: Number(older.size), newer: size } }]
}
