// Speeds of the log: `node tests/bench/log-speed.ts` on a PostgreSQL of its own. Prints one line of JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { append, edgeOf, edgeRoot, type StoredTile } from '#server/log/edge.ts'
import { emptyRoot } from '#server/log/merkle.ts'
import { openPublisher, publish } from '#server/log/publish.ts'
import { bundleBytes, encodeEntry } from '#server/log/record.ts'
import { sequence } from '#server/log/sequence.ts'
import { storedTiles } from '#server/log/state.ts'
import { inclusionPath, remembering } from '#server/log/tiles.ts'
import { checkTree, type TileSource } from '#server/log/verify.ts'
import { keysInDatabase, verifyDatabase } from '#server/log/verify-database.ts'

const rows = Number(process.argv[2] ?? 60_000)
const leaves = Number(process.argv[3] ?? 1_000_000)
const figures: Record<string, number> = { rows, leaves }
const timed = async (name: string, count: number, work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  figures[name] = Math.round(count / ((performance.now() - started) / 1000))
}

const dataDir = mkdtempSync(join(tmpdir(), 'tripoint-log-bench-'))
const server = await startEmbedded({ dataDir })
try {
  const { logUrl } = await migrate(server.url)
  const admin = postgres(server.url.replace(/\/[^/]*$/, '/portal'), { max: 1, onnotice: () => {} })
  const client = connect(logUrl, { max: 2 })
  for (let made = 0; made < rows; made += 1_000)
    await admin`
      insert into audit_events (action, kind, outcome, door, officer_id, agency_id, case_id, facts)
      select 'cases.viewed', 'query', 'done', 'page', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), jsonb_build_object('n', n, 'filters', '["a","b"]'::jsonb)
      from generate_series(1, 1000) n`
  const { keys } = await openPublisher(client, dataDir, 'bench.test/api/log')
  await timed('sequencedAndSignedPerSecond', rows, async () => {
    for (;;) {
      const done = await sequence(client, { limit: 2_000 })
      if (done.state === 'done' && done.added > 0) await publish(client, dataDir, keys)
      else break
    }
  })
  await timed('databaseVerifiedWithRowsPerSecond', rows, async () => {
    const { findings } = await verifyDatabase(client, await keysInDatabase(client))
    if (findings.length > 0) throw new Error(JSON.stringify(findings[0]))
  })
  const proofs = 200
  await timed('proofsPerSecondFromDatabase', proofs, async () => {
    for (let i = 0; i < proofs; i++)
      await inclusionPath(remembering(storedTiles(client)), Math.floor((rows * i) / proofs), 0, rows)
  })
  await client.end()
  await admin.end()

  const edge = edgeOf(0, [])
  const tiles = new Map<string, StoredTile>()
  const entries = Array.from({ length: 256 }, (_, i) =>
    encodeEntry({ sequencedAt: 1_700_000_000_000, commitment: new Uint8Array(32).fill(i) }),
  )
  for (let made = 0; made < leaves; made += 256)
    for (const tile of append(edge, entries.slice(0, leaves - made)))
      tiles.set(`${tile.level}/${tile.n}`, tile)
  const source: TileSource = async ({ level, n, width }) => {
    const found = tiles.get(`${level === 'entries' ? -1 : level}/${n}`)
    if (!found) throw new Error('no such tile')
    return found.bytes.subarray(0, level === 'entries' ? bundleBytes(width) : width * 32)
  }
  const root = await edgeRoot(edge, emptyRoot())
  await timed('treeVerifiedFromTilesPerSecond', leaves, async () => {
    const { findings } = await checkTree(source, { size: BigInt(leaves), root })
    if (findings.length > 0) throw new Error(JSON.stringify(findings[0]))
  })
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
console.log(JSON.stringify(figures))
