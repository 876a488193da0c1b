import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addKey, retireOldKeys } from '#server/log/keys.ts'
import { parseCheckpoint, parseNote, parseVerifierKey, verifyNote } from '#server/log/note.ts'
import { checkpointFile, openPublisher, publish } from '#server/log/publish.ts'
import { origin, sequenceAll, someRows, useLog } from './world.ts'

const world = useLog()
const opened = (dataDir = world.dataDir()) => openPublisher(world.log(), dataDir, origin)
const kinds = async (dataDir?: string) => (await opened(dataDir)).faults.map(({ kind }) => kind)
const keyFile = (dataDir = world.dataDir()) => join(dataDir, 'secrets', 'log-keys.json')

test('signs how far the log is, with a key made at the first start that only its owner reads', async () => {
  const { keys } = await opened()
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
  await someRows(world.admin(), 300)
  const { size, root } = await sequenceAll(world.log())
  const { note } = await publish(world.log(), world.dataDir(), keys)
  const parsed = parseNote(note)
  expect(parsed && parseCheckpoint(parsed.text)).toMatchObject({
    origin,
    size: BigInt(size),
    root: new Uint8Array(root),
  })
  const [kept] = await world.admin()<{ vkey: string }[]>`select vkey from log_keys`
  const key = parseVerifierKey(kept?.vkey ?? '')
  expect(parsed && key && (await verifyNote(parsed, [key]))).toMatchObject([{ isValid: true }])
  expect(readFileSync(checkpointFile(world.dataDir()), 'utf8')).toBe(note)
  expect(await kinds()).toEqual([])
})

test('keys turn with an overlap: both sign, then only the new one, and both stay known', async () => {
  const first = (await opened()).keys.keys[0]?.key
  addKey(world.dataDir())
  const both = await opened()
  const signers = async (keys: typeof both.keys) => {
    const note = parseNote((await publish(world.log(), world.dataDir(), keys)).note)
    const verdicts = note
      ? await verifyNote(
          note,
          keys.keys.map(({ key }) => key),
        )
      : []
    expect(verdicts.every(({ isValid }) => isValid)).toBe(true)
    return verdicts.map(({ key }) => key.vkey)
  }
  expect(await signers(both.keys)).toEqual(both.keys.keys.map(({ key }) => key.vkey))
  retireOldKeys(world.dataDir())
  const later = await opened()
  expect(await signers(later.keys)).toEqual([later.keys.keys[1]?.key.vkey])
  const known =
    await world.admin()`select vkey, retired_at is not null as retired from log_keys order by retired desc`
  expect([...known]).toEqual([
    { vkey: first?.vkey, retired: true },
    { vkey: later.keys.keys[1]?.key.vkey, retired: false },
  ])
})

test('a torn checkpoint file is put aside and an alarm; so is a missing one', async () => {
  const file = checkpointFile(world.dataDir())
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.slice(0, whole.length / 2))
  expect(await kinds()).toEqual(['checkpoint-torn'])
  expect(existsSync(`${file}.torn`)).toBe(true)
  expect(await kinds()).toEqual(['checkpoint-missing'])
  // The root, the third line, says something else than what was signed.
  const other = whole.replace(
    /^(.*\n.*\n)(.)/,
    (_, head: string, first: string) => head + (first === 'A' ? 'B' : 'A'),
  )
  writeFileSync(file, other)
  expect(await kinds()).toEqual(['checkpoint-torn'])
  await publish(world.log(), world.dataDir(), (await opened()).keys)
  expect(await kinds()).toEqual([])
})

test('a missing, unreadable or foreign key file stops the signing; none is made anew', async () => {
  const whole = readFileSync(keyFile(), 'utf8')
  rmSync(keyFile())
  await expect(opened()).rejects.toMatchObject({ kind: 'key-missing' })
  expect(existsSync(keyFile())).toBe(false)
  for (const torn of [whole.slice(0, 60), '{}', whole.replace(/"pkcs8": "/, '"pkcs8": "AAAA')]) {
    writeFileSync(keyFile(), torn)
    await expect(opened()).rejects.toMatchObject({ kind: 'key-unreadable' })
  }
  const elsewhere = mkdtempSync(join(tmpdir(), 'tripoint-log-'))
  const { openKeys } = await import('#server/log/keys.ts')
  openKeys(elsewhere, origin, true)
  await expect(opened(elsewhere)).rejects.toMatchObject({ kind: 'key-wrong' })
  rmSync(elsewhere, { recursive: true })
  writeFileSync(keyFile(), whole)
  expect(await kinds()).toEqual([])
})

test('a database that has lost records, or has others at the same size, is not signed', async () => {
  const { keys } = await opened()
  const [before] = await world.admin()`select size, root, last_xact::text, last_event_id from log_state`
  await publish(world.log(), world.dataDir(), keys)
  await world.admin().begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`update log_state set size = size - 1`
  })
  await expect(opened()).rejects.toMatchObject({ kind: 'rolled-back' })
  await expect(publish(world.log(), world.dataDir(), keys)).rejects.toMatchObject({ kind: 'rolled-back' })
  await world.admin().begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`update log_state set size = ${before?.size}, root = ${Buffer.alloc(32)}`
  })
  await expect(publish(world.log(), world.dataDir(), keys)).rejects.toMatchObject({ kind: 'rolled-back' })
  await expect(sequenceWith()).rejects.toMatchObject({ kind: 'tree-damaged' })
})

const sequenceWith = async () => {
  await someRows(world.admin(), 1)
  await sequenceAll(world.log())
}
