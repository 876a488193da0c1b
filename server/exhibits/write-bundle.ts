import { createHash, type Hash } from 'node:crypto'
import type { Credential } from '#server/kernel/actor.ts'
import { precondition } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import { store } from '#server/kernel/storage.ts'
import { sha256Hex } from './canonical.ts'
import { context, nodesOf } from './case-graph.ts'
import { readBundle } from './read-bundle.ts'
import { reportOf } from './report-words.ts'
import { sealBundle } from './seal-bundle.ts'
import { verifyPage } from './verify-page.ts'
import { type Part, type Written, zip } from './zip.ts'

type Slice = Awaited<ReturnType<typeof sliceOf>>
type Exhibit = Slice['exhibits'][number]
const AT_ONCE = 100

const sliceOf = (bundleId: string, from: number, credential: Credential, count = AT_ONCE) =>
  execute(readBundle, { bundleId, from, count }, credential)

/** A name from outside as one part of a path: no separators, no dots alone, never empty. */
const safe = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 80) || '_'
const folderOf = (one: Exhibit) => `exhibits/${safe(one.exhibitNumber)}_${one.exhibitId}`
const fileOf = (one: Exhibit, file: Exhibit['files'][number]) =>
  `${folderOf(one)}/files/${file.evidenceId}_${safe(file.fileName)}`

/**
 * The bytes of a bundle as they are made. Each slice of exhibits is read through the gate under the reader's own rights; nothing is kept
 * but the list of files. When a right ends half way, the stream breaks off and no manifest is sealed.
 */
export function writeBundle(bundleId: string, credential: Credential): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let hash: Hash | null = null
  let size = 0
  const seen = (part: Part, chunk: Buffer | null) => {
    hash ??= createHash('sha256')
    if (chunk) {
      hash.update(chunk)
      size += chunk.length
      return
    }
    const sha256 = hash.digest('hex')
    if (part.expected && part.expected !== sha256) throw precondition('bytes-missing')
    written.push({ path: part.path, sha256, size })
    hash = null
    size = 0
  }
  return zip(partsOf(bundleId, credential, written), seen)
}

async function* partsOf(bundleId: string, credential: Credential, written: Written[]): AsyncGenerator<Part> {
  const { bundle, ...head } = await sliceOf(bundleId, 0, credential, 1)
  const slices = () => slicesOf(bundleId, bundle.total, credential)
  for await (const { exhibits } of slices())
    for (const one of exhibits) {
      yield { path: `${folderOf(one)}/exhibit.json`, source: [exhibitJson(one)] }
      for (const file of one.files)
        if (file.sha256) yield { path: fileOf(one, file), source: store().open(file), expected: file.sha256 }
    }
  yield { path: 'case.jsonld', source: graph(slices()) }
  yield { path: 'report.pdf', source: [await reportOf(bundle, head, slices())] }
  yield { path: 'verify.html', source: [verifyPage(bundle.language)] }
  const manifest = manifestOf(bundle, written)
  const seal = await execute(
    sealBundle,
    { bundleId, manifestSha256: sha256Hex(manifest), files: written.length },
    credential,
  )
  yield { path: 'manifest.json', source: [manifest] }
  const { text, signature, publicKey } = seal
  yield { path: 'seal.json', source: [JSON.stringify({ text, signature, publicKey }, null, 1)] }
}

async function* slicesOf(bundleId: string, total: number, credential: Credential) {
  for (let from = 0; from < total; from += AT_ONCE) yield await sliceOf(bundleId, from, credential)
}

const manifestOf = (bundle: Slice['bundle'], written: readonly Written[]) =>
  `${JSON.stringify({ form: 'tripoint-manifest-v1', bundle: bundle.id, openedAt: bundle.openedAt, exhibits: bundle.total, files: written }, null, 1)}\n`

const exhibitJson = ({ events, files, originatorAgencyId: _, ...facts }: Exhibit) =>
  `${JSON.stringify(
    {
      form: 'tripoint-exhibit-v1',
      ...facts,
      events: events.map(({ exhibitId: __, ...event }) => event),
      files: files.map((file) => ({
        evidenceId: file.evidenceId,
        role: file.role,
        exhibitNumber: file.exhibitNumber,
        fileName: file.fileName,
        mediaType: file.mediaType,
        sizeBytes: file.sizeBytes,
        sha256: file.sha256,
        // Empty when the originator withheld the file: then it is named and not there.
        path: file.sha256 ? fileOf({ events, files, originatorAgencyId: _, ...facts }, file) : '',
      })),
    },
    null,
    1,
  )}\n`

async function* graph(slices: AsyncIterable<Slice>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`
  const named = new Set<string>()
  let first = true
  for await (const { exhibits } of slices)
    for (const one of exhibits)
      for (const node of nodesOf(one, named)) {
        yield `${first ? '' : ','}\n${JSON.stringify(node)}`
        first = false
      }
  yield ']}\n'
}
