import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '#server/cases/open-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { closeAlarm } from '#server/log/close-alarm.ts'
import { endAlarm } from '#server/log/end-alarm.ts'
import { getState } from '#server/log/get-state.ts'
import { leafHash, verifyInclusion } from '#server/log/merkle.ts'
import { fromBase64, parseCheckpoint, parseNote } from '#server/log/note.ts'
import { proveRecord } from '#server/log/prove-record.ts'
import { openPublisher, publish } from '#server/log/publish.ts'
import { raiseAlarm } from '#server/log/raise-alarm.ts'
import { readCheckpoint } from '#server/log/read-checkpoint.ts'
import { readRecords } from '#server/log/read-records.ts'
import { readTile } from '#server/log/read-tile.ts'
import { commitmentOf, decodeEntry } from '#server/log/record.ts'
import { anAgency, anOfficer, auditRows, caseFields, type Person } from '#tests/support/makers.ts'
import { origin, sequenceAll, useLog } from './world.ts'

const world = useLog()
const job = { kind: 'system', door: 'job' } as const
let officer: Person
let auditor: Person
let stranger: Person
let eventId = ''
beforeAll(async () => {
  const home = await anAgency(world.admin())
  officer = await anOfficer(world.admin(), home)
  auditor = await anOfficer(world.admin(), home, ['auditor'])
  stranger = await anOfficer(world.admin(), await anAgency(world.admin(), 'MX'), ['auditor'])
  await execute(openCase, caseFields, officer)
  await sequenceAll(world.log())
  await publish(
    world.log(),
    world.dataDir(),
    (await openPublisher(world.log(), world.dataDir(), origin)).keys,
  )
  const [event] = await world.admin()<
    { id: string }[]
  >`select id from audit_events where action = 'cases.opened'`
  eventId = event?.id ?? ''
})
const bytes = (text: string) => fromBase64(text) ?? new Uint8Array()

describe('the tree', () => {
  test('is shown to auditors of every agency, and to nobody else', async () => {
    for (const reader of [auditor, stranger]) {
      const { note } = await execute(readCheckpoint, {}, reader)
      expect(note).toContain(origin)
      expect((await execute(readTile, { level: 0, n: 0, width: 1 }, reader)).bytes).toHaveLength(44)
    }
    await expect(execute(readCheckpoint, {}, officer)).rejects.toMatchObject({ reason: 'not-an-auditor' })
    await expect(execute(getState, {}, officer)).rejects.toMatchObject({ reason: 'not-an-auditor' })
    const tile = { level: 'entries', n: 0, width: 1 } as const
    await expect(execute(readTile, tile, officer)).rejects.toMatchObject({ reason: 'not-an-auditor' })
    expect(await auditRows(world.admin(), 'log.readTile.denied')).toHaveLength(1)
  })
  test('has no tile wider than the log, and no confirmed checkpoint without witnesses', async () => {
    await expect(execute(readTile, { level: 0, n: 0, width: 256 }, auditor)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(execute(readCheckpoint, { which: 'confirmed' }, auditor)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('records', () => {
  test('come with what proves them; one’s own only; and that is recorded', async () => {
    const { records } = await execute(readRecords, { from: 0 }, auditor)
    expect(records.map(({ record }) => record?.action)).toContain('cases.opened')
    expect((await execute(readRecords, { from: 0 }, stranger)).records).toEqual([])
    expect(await auditRows(world.admin(), 'log.records-read')).toHaveLength(2)
    await expect(execute(readRecords, { from: 0 }, officer)).rejects.toMatchObject({
      reason: 'not-an-auditor',
    })
  })
  test('a proof leads from the row to the signed root; another agency’s does not exist', async () => {
    const proof = await execute(proveRecord, { eventId }, auditor)
    if (!proof) return expect.unreachable('a proof')
    const checkpoint = parseCheckpoint(parseNote(proof.checkpoint)?.text ?? '')
    const entry = bytes(proof.entry)
    expect(decodeEntry(entry)?.commitment).toEqual(commitmentOf(bytes(proof.salt), proof.record))
    const path = proof.path.map(bytes)
    const size = checkpoint?.size ?? 0n
    expect(verifyInclusion(BigInt(proof.index), size, leafHash(entry), path, checkpoint?.root ?? entry)).toBe(
      true,
    )
    await expect(execute(proveRecord, { eventId }, stranger)).rejects.toMatchObject({ code: 'not-found' })
    await expect(execute(proveRecord, { eventId: randomUUID() }, auditor)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await auditRows(world.admin(), 'log.record-proved')).toMatchObject([
      { facts: { index: proof.index } },
    ])
  })
})

describe('alarms', () => {
  test('reach every auditor once, are seen in the state, and end by themselves or by an auditor’s word', async () => {
    const alarm = { kind: 'witness-behind', about: 'ca' } as const
    const { alarmId, told } = await execute(raiseAlarm, alarm, job)
    expect(told.toSorted()).toEqual([auditor.officerId, stranger.officerId].toSorted())
    expect((await execute(raiseAlarm, alarm, job)).told).toEqual([])
    const notices = await world.admin()`select officer_id from notifications where kind = 'log.alarm-raised'`
    expect(notices).toHaveLength(2)
    expect((await execute(getState, {}, auditor)).alarms).toMatchObject([
      { id: alarmId, kind: 'witness-behind', endedAt: null },
    ])
    await expect(execute(raiseAlarm, alarm, auditor)).rejects.toMatchObject({ reason: 'wrong-kind-of-actor' })
    expect(await execute(endAlarm, alarm, job)).toEqual({ ended: 1 })

    const next = await execute(raiseAlarm, alarm, job)
    const close = { alarmId: next.alarmId ?? '', reason: 'Power cut in Ottawa' }
    await expect(execute(closeAlarm, close, officer)).rejects.toMatchObject({ code: 'not-found' })
    await execute(closeAlarm, close, stranger)
    await expect(execute(closeAlarm, close, auditor)).rejects.toMatchObject({ reason: 'state-changed' })
    expect(await auditRows(world.admin(), 'log.alarm-closed')).toMatchObject([
      { reason: 'Power cut in Ottawa', facts: { kind: 'witness-behind', about: 'ca' } },
    ])
  })
})
