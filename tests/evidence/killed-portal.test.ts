import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { execute } from '#server/kernel/execute.ts'
import { localStore, shareStore } from '#server/kernel/storage.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aToken, aWorld, exhibitFields, sha256, tus, uploadHeaders, type World } from './world.ts'

const db = useDatabase()
let w: World
let dir = ''
let mine: { authorization: string }
let child: ChildProcess | undefined

async function start(): Promise<string> {
  const script = join(import.meta.dirname, 'portal-process.ts')
  const made = spawn(process.execPath, [script, db.database().appUrl, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = made
  const [port] = await once(made.stdout, 'data')
  return `http://127.0.0.1:${String(port).trim()}`
}
async function kill() {
  const gone = child ? once(child, 'exit') : undefined
  child?.kill('SIGKILL')
  await gone
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tripoint-store-'))
  shareStore(localStore(dir))
  w = await aWorld(db.admin())
  mine = await aToken(db.admin(), w.officer)
})
afterAll(async () => {
  await kill()
  shareStore(undefined)
  await rm(dir, { recursive: true, force: true })
})

describe('a portal that is killed in the middle of an upload', () => {
  test('leaves no receipt and no half exhibit; the upload goes on in the next one', async () => {
    const bytes = randomBytes(20_000_000)
    const first = await start()
    const created = await fetch(`${first}/api/evidence/uploads`, {
      method: 'POST',
      headers: tus({ ...mine, ...uploadHeaders(w.caseId, 'disk.img', bytes.length) }),
    })
    const path = created.headers.get('location') ?? ''
    const uploadId = path.split('/').at(-1) ?? ''
    const slowly = Readable.from(
      (async function* () {
        for (let at = 0; at < bytes.length; at += 1_000_000) {
          yield bytes.subarray(at, at + 1_000_000)
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      })(),
    )
    const sending = new Promise<number | undefined>((resolve, reject) => {
      const headers = tus({
        ...mine,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      })
      const req = request(first + path, { method: 'PATCH', headers }, (res) => resolve(res.statusCode))
      req.on('error', reject)
      slowly.pipe(req)
    })
    await Promise.all([
      expect(sending).rejects.toThrow(),
      new Promise((resolve) => setTimeout(resolve, 200)).then(kill),
    ])

    const fields = { ...exhibitFields, uploadId, exhibitNumber: 'K-1', sha256: sha256(bytes) }
    await expect(execute(attachEvidence, fields, w.officer)).rejects.toMatchObject({
      reason: 'upload-incomplete',
    })
    expect(readdirSync(dir)).not.toContain('sealed')

    const second = await start()
    await new Promise<void>((resolve, reject) =>
      new Upload(bytes, {
        uploadUrl: second + path,
        headers: mine,
        onSuccess: () => resolve(),
        onError: reject,
      }).start(),
    )
    expect(await execute(attachEvidence, fields, w.officer)).toMatchObject({ sha256: sha256(bytes) })
  })
})
