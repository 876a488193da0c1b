import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createToken } from '#server/accounts/create-token.ts'
import { openCase } from '#server/cases/open-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { logDoor } from '#server/log/door.ts'
import { openKeys } from '#server/log/keys.ts'
import { parseVerifierKey } from '#server/log/note.ts'
import { runLog } from '#server/log/run-log.ts'
import { serveWitness } from '#server/log/serve-witness.ts'
import { tilePath } from '#server/log/tiles.ts'
import { checkNote, checkTree } from '#server/log/verify.ts'
import { witnessConfig } from '#server/log/witness.ts'
import { anAgency, anOfficer, caseFields } from '#tests/support/makers.ts'
import { origin, someRows, useLog } from './world.ts'

const world = useLog()

const until = async <T>(ask: () => Promise<T | undefined | false>): Promise<T> => {
  for (const end = Date.now() + 18_000; Date.now() < end; ) {
    const found = await ask()
    if (found) return found
  }
  return expect.unreachable('it never came')
}
const alarms = async () =>
  (
    await world.admin()<{ kind: string }[]>`select kind from log_alarms where ended_at is null order by 1`
  ).map(({ kind }) => kind)

test('a portal that serves: rows are sequenced, signed, confirmed, shipped; an auditor’s own tools verify them over the line', async () => {
  const { keys } = openKeys(world.dataDir(), origin, true)
  const own = keys.map(({ key }) => key.vkey)
  const witnesses = await Promise.all(
    ['ca', 'us', 'mx'].map((name) =>
      serveWitness(
        witnessConfig.parse({ name, folder: join(world.dataDir(), name), logs: [{ origin, keys: own }] }),
      ),
    ),
  )
  const log = runLog({
    url: world.database().logUrl,
    dataDir: world.dataDir(),
    origin,
    witnesses: witnesses.map(({ url, vkey }, i) => ({
      name: ['ca', 'us', 'mx'][i] ?? '',
      country: '',
      url,
      vkey,
    })),
    shipTo: `file:${join(world.dataDir(), 'siem.jsonl')}`,
  })
  const home = await anAgency(world.admin())
  await execute(openCase, caseFields, await anOfficer(world.admin(), home))
  await someRows(world.admin(), 600)
  const auditor = await anOfficer(world.admin(), home, ['auditor'])
  const { secret } = await execute(createToken, { name: 'verifier', scopes: ['log:read'], days: 1 }, auditor)
  const server = createServer((req, res) => void logDoor.handle(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/api/log/`
  const get = (path: string) => fetch(`${url}${path}`, { headers: { authorization: `Bearer ${secret}` } })

  const text = await until(async () => {
    const res = await get('confirmed')
    const note = await res.text()
    return res.status === 200 && Number(note.split('\n')[1]) > 600 && note
  })
  const parse = (vkey: string) => parseVerifierKey(vkey) ?? expect.unreachable(vkey)
  const trust = { logKeys: own.map(parse), witnessKeys: witnesses.map(({ vkey }) => parse(vkey)), quorum: 2 }
  const { checkpoint, findings } = await checkNote(text, trust)
  expect(findings).toEqual([])
  if (!checkpoint) return expect.unreachable('a checkpoint')
  const tree = await checkTree(
    async (name) => new Uint8Array(await (await get(tilePath(name))).arrayBuffer()),
    checkpoint,
  )
  expect(tree).toMatchObject({ findings: [], records: Number(checkpoint.size) })

  const tile = await get('tile/0/000')
  expect([
    tile.status,
    tile.headers.get('content-type'),
    tile.headers.get('cache-control'),
    (await tile.arrayBuffer()).byteLength,
  ]).toEqual([200, 'application/octet-stream', 'private, max-age=31536000, immutable', 8192])
  expect((await get('tile/0/000.p/7')).status).toBe(200)
  expect((await get('tile/entries/000')).headers.get('content-length')).toBe(String(256 * 43))
  const newest = await get('checkpoint')
  expect([newest.headers.get('content-type'), newest.headers.get('cache-control')]).toEqual([
    'text/plain; charset=utf-8',
    'private, no-cache',
  ])
  for (const wrong of ['tile/0/001/', 'tile/0/900', 'tile/00/000', 'tile/0/000.p/256'])
    expect([wrong, (await get(wrong)).status]).toEqual([wrong, 404])
  expect((await fetch(`${url}checkpoint`)).status).toBe(401)
  expect((await fetch(`${url}checkpoint`, { method: 'POST' })).status).toBe(400)

  const shipped = await until(async () => {
    const lines = readFileSync(join(world.dataDir(), 'siem.jsonl'), { encoding: 'utf8', flag: 'a+' })
      .trim()
      .split('\n')
    return lines.length > 600 && lines
  })
  expect(shipped.slice(0, 601).map((line) => JSON.parse(line).index)).toEqual(
    Array.from({ length: 601 }, (_, i) => i),
  )
  expect(await alarms()).toEqual([])

  // The key is taken away: the next start signs nothing and says so to the auditors.
  await log.stop()
  const secrets = join(world.dataDir(), 'secrets')
  renameSync(secrets, `${secrets}-away`)
  mkdirSync(secrets)
  const again = runLog({ url: world.database().logUrl, dataDir: world.dataDir(), origin, witnesses: [] })
  await until(async () => (await alarms()).includes('key-missing'))
  const told =
    await world.admin()`select 1 from notifications where officer_id = ${auditor.officerId} and kind = 'log.alarm-raised'`
  expect(told).toHaveLength(1)
  await again.stop()
  server.close()
  await Promise.all(witnesses.map((one) => one.close()))
})
