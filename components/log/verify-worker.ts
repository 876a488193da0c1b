import { parseVerifierKey } from '#server/log/note.ts'
import { safeSize, tilePath } from '#server/log/tiles.ts'
import { checkNote, checkTree, type Finding } from '#server/log/verify.ts'
import { type GivenRecord, recordChecker } from '#server/log/verify-records.ts'

export type Asked = { pins: string[] }
export type Told =
  | { step: 'tree' | 'rows'; done: number; size: number }
  | { step: 'end'; findings: Finding[]; size: number; rows: number; seconds: number }
  | { step: 'failed' }

const tell = (told: Told) => self.postMessage(told)
const get = async (path: string) => {
  const res = await fetch(path)
  if (!res.ok) throw new Error(`${path} answers ${res.status}`)
  return res
}
const tileOf = async (path: string) => new Uint8Array(await (await get(`/api/log/${path}`)).arrayBuffer())

/** The reader's own records, page by page. */
async function* ownRecords(): AsyncGenerator<GivenRecord> {
  for (let from: number | null = 0; from !== null; ) {
    const input: string = encodeURIComponent(JSON.stringify({ from, limit: 2_000 }))
    const { result }: { result: { records: GivenRecord[]; next: number | null } } = await (
      await get(`/api/v1/log/read-records?input=${input}`)
    ).json()
    yield* result.records
    from = result.next
  }
}

/** Everything is hashed here, in the auditor's own browser; the portal only hands out bytes. */
async function verify({ pins }: Asked) {
  const started = performance.now()
  const keys = pins.map(parseVerifierKey).filter((key) => key !== null)
  const witnessKeys = keys.filter(({ type }) => type === 4)
  const quorum = witnessKeys.length > 0 ? 2 : 0
  const trust = { logKeys: keys.filter(({ type }) => type === 1), witnessKeys, quorum }
  const text = await (await get('/api/log/confirmed').catch(() => get('/api/log/checkpoint'))).text()
  const { checkpoint, findings } = await checkNote(text, trust)
  let rows = 0
  const size = checkpoint ? safeSize(checkpoint.size) : 0
  if (checkpoint) {
    const source = (name: Parameters<typeof tilePath>[0]) => tileOf(tilePath(name))
    const tree = await checkTree(source, checkpoint, (done) => tell({ step: 'tree', done, size }), 16)
    findings.push(...tree.findings)
    const check = recordChecker(source, size, tree.batches)
    for await (const record of ownRecords()) {
      const finding = await check(record)
      if (finding) findings.push(finding)
      rows += 1
      if (rows % 500 === 0) tell({ step: 'rows', done: record.index, size })
    }
  }
  tell({ step: 'end', findings, size, rows, seconds: (performance.now() - started) / 1000 })
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  verify(data).catch(() => tell({ step: 'failed' }))
})
