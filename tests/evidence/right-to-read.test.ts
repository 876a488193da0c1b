import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { localStore, shareStore } from '#server/kernel/storage.ts'
import { revokeRelease } from '#server/releases/revoke-release.ts'
import { approve, ask, oneOff, theWorld } from '#tests/releases/world.ts'
import { unrecorded } from '#tests/support/makers.ts'
import { aDoor, anExhibit, aToken } from './world.ts'

const world = theWorld()
const here = aDoor()
let dir = ''
let child: ChildProcess | undefined
let there = ''
let token: { authorization: string }
const size = 24_000_000

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tripoint-store-'))
  shareStore(localStore(dir))
  const script = join(import.meta.dirname, 'portal-process.ts')
  child = spawn(process.execPath, [script, world().appUrl, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(child.stdout ?? process, 'data')
  there = `http://127.0.0.1:${String(port).trim()}`
  token = await aToken(world().admin, world().partnerOfficer, ['evidence:read'])
})
afterAll(async () => {
  child?.kill('SIGKILL')
  shareStore(undefined)
  await rm(dir, { recursive: true, force: true })
})

/** An exhibit that the partner has received, and two transfers of it under way: one from this process, one from another. */
async function underWay(expiresIn?: number) {
  const caseId = await world().sharedCase()
  const { itemId } = await anExhibit(world().officer, caseId, randomBytes(size))
  const releaseId = await ask(oneOff(world(), caseId, [itemId]), world().officer)
  await approve(releaseId, world().manager)
  if (expiresIn)
    await unrecorded(
      world().admin,
      (tx) =>
        tx`update releases set expires_at = now() + ${expiresIn} * interval '1 millisecond' where id = ${releaseId}`,
    )
  const readers = await Promise.all(
    [here(), there].map(async (base) => {
      const answer = await fetch(`${base}/api/evidence/${itemId}/download?reason=preparing`, {
        headers: token,
      })
      expect(answer.status).toBe(200)
      const reader = answer.body?.getReader() ?? expect.unreachable('no body')
      await reader.read()
      return reader
    }),
  )
  /** Reads on slowly until the transfer is cut; how long that took, and how much came. */
  const cut = (pause = 12) =>
    Promise.all(
      readers.map(async (reader) => {
        const from = performance.now()
        let bytes = 0
        try {
          for (;;) {
            const { done, value } = await reader.read()
            if (done) return { wasCut: false, bytes, took: performance.now() - from }
            bytes += value.length
            await wait(pause)
          }
        } catch {
          return { wasCut: true, bytes, took: performance.now() - from }
        }
      }),
    )
  return { caseId, itemId, releaseId, cut }
}

describe('a download under way, in two portal processes', () => {
  test('is cut within a second when the release is revoked', async () => {
    const { releaseId, cut } = await underWay()
    await execute(revokeRelease, { releaseId, reason: 'Named a source' }, world().manager)
    for (const one of await cut()) {
      expect(one).toMatchObject({ wasCut: true })
      expect(one.took).toBeLessThan(1000)
    }
  })

  test('is cut at the moment when the release expires', async () => {
    const { cut } = await underWay(1500)
    const from = performance.now()
    for (const one of await cut()) expect(one).toMatchObject({ wasCut: true })
    expect(performance.now() - from).toBeLessThan(2500)
  })

  test('is cut when the agency leaves the case', async () => {
    const { caseId, cut } = await underWay()
    const left = { caseId, agencyId: world().partner.id, reason: 'Done' }
    await execute(withdrawAgency, left, world().partnerManager)
    for (const one of await cut()) {
      expect(one).toMatchObject({ wasCut: true })
      expect(one.took).toBeLessThan(1000)
    }
  })

  test('goes on to its end when another item’s release is revoked', async () => {
    const { cut } = await underWay()
    const other = await underWay()
    await execute(revokeRelease, { releaseId: other.releaseId, reason: 'Wrong item' }, world().manager)
    for (const one of await cut(0)) expect(one).toMatchObject({ wasCut: false })
    for (const one of await other.cut()) expect(one).toMatchObject({ wasCut: true })
  })
})
