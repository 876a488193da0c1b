import { describe, expect, test } from 'vitest'
import { connect } from '#db/client.ts'
import { openCase } from '#server/cases/open-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { emptyRoot, nodeHash } from '#server/log/merkle.ts'
import { type AuditRecord, canonical, commitmentOf, decodeEntry, splitBundle } from '#server/log/record.ts'
import { type Step, sequence } from '#server/log/sequence.ts'
import { anAgency, anOfficer, caseFields } from '#tests/support/makers.ts'
import { sequenceAll, settled, someRows, storedLeaves, useLog } from './world.ts'

const world = useLog()
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const mth = (leaves: Uint8Array[]): Uint8Array => {
  const [only] = leaves
  if (!only) return emptyRoot()
  if (leaves.length === 1) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}
const counts = async () => {
  const [row] = await world.admin()<
    { rows: number; leaves: number; dense: boolean; salts: number; size: number }[]
  >`
    select (select count(*)::int from audit_events) as rows, count(*)::int as leaves, coalesce(max(index) + 1, 0) = count(*) as dense,
      (select count(*)::int from log_salts) as salts, (select size::int from log_state) as size from log_leaves`
  return row ?? expect.unreachable('counts')
}

describe('the sequencer', () => {
  test('gives every row of the portal its index; each entry commits to its row; the root is that of RFC 6962', async () => {
    await execute(openCase, caseFields, await anOfficer(world.admin(), await anAgency(world.admin())))
    await someRows(world.admin(), 700)
    const { root, size } = await sequenceAll(world.log(), { limit: 300 })
    const { rows, leaves, dense, salts } = await counts()
    expect({ leaves, dense, salts, size }).toEqual({ leaves: rows, dense: true, salts: rows, size: rows })
    expect(hex(mth(await storedLeaves(world.admin())))).toBe(hex(root))
    const found = await world.admin()<{ index: number; salt: Buffer; record: AuditRecord; bytes: Buffer }[]>`
      select l.index::int as index, s.salt, app.audit_record(e) as record, t.bytes from log_leaves l join log_salts s using (index)
      join audit_events e on e.id = l.event_id join log_tiles t on t.level = -1 and t.n = l.index / 256 order by 1`
    for (const { index, salt, record, bytes } of found) {
      const { from = 0, until = 0 } = splitBundle(bytes)?.[index % 256] ?? {}
      const entry = decodeEntry(new Uint8Array(bytes.subarray(from, until)))
      expect(entry && hex(entry.commitment)).toBe(hex(commitmentOf(salt, record)))
    }
  })

  test('never passes over a transaction that is still open', async () => {
    await sequenceAll(world.log())
    const slow = world.admin()
    const { promise: started, resolve: start } = Promise.withResolvers<void>()
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
    const early = slow.begin(async (tx) => {
      await tx`insert into audit_events (action, kind, outcome, door) values ('cases.early', 'query', 'done', 'test')`
      start()
      await mayEnd
    })
    await started
    await someRows(world.admin(), 3)
    expect(await sequence(world.log())).toMatchObject({ state: 'done', added: 0 })
    end()
    await early
    await sequenceAll(world.log())
    const order = await world.admin()<{ action: string }[]>`
      select e.action from log_leaves l join audit_events e on e.id = l.event_id order by l.index desc limit 4`
    expect(order.map(({ action }) => action)).toEqual([
      'cases.viewed',
      'cases.viewed',
      'cases.viewed',
      'cases.early',
    ])
  })

  test.each<Step>(['locked', 'read', 'leaves', 'tiles', 'state'])(
    'killed after %s: nothing half, and the next one goes on',
    async (at) => {
      await sequenceAll(world.log())
      const before = await counts()
      await someRows(world.admin(), 5)
      await settled(world.admin())
      const victim = connect(world.database().logUrl, { max: 1, name: 'victim' })
      const dying = sequence(victim, {
        step: async (step) => {
          if (step !== at) return
          await world.admin()`
            select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim' and datname = current_database()`
        },
      })
      await expect(dying).rejects.toThrow()
      await victim.end({ timeout: 1 })
      expect(await counts()).toEqual({ ...before, rows: before.rows + 5 })
      await sequenceAll(world.log())
      expect(await counts()).toMatchObject({ leaves: before.rows + 5, dense: true, size: before.rows + 5 })
    },
  )

  test('two at a time: one sequences, the other stands by, and no index is given twice', async () => {
    await someRows(world.admin(), 1_500)
    const other = connect(world.database().logUrl, { max: 1 })
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => sequence(i % 2 ? other : world.log(), { limit: 200 })),
    )
    await other.end({ timeout: 1 })
    await sequenceAll(world.log())
    expect(answers.some(({ state }) => state === 'done')).toBe(true)
    const { rows, leaves, dense } = await counts()
    expect([leaves, dense]).toEqual([rows, true])
    expect(hex(mth(await storedLeaves(world.admin())))).toBe(
      hex((await world.admin()<{ root: Buffer }[]>`select root from log_state`)[0]?.root ?? emptyRoot()),
    )
  })

  test('with a clock set back it goes on, keeps its order, and says so', async () => {
    const { sequencedAt } = await sequenceAll(world.log())
    await someRows(world.admin(), 1)
    const found = await until(() =>
      sequence(world.log(), { now: new Date((sequencedAt?.getTime() ?? 0) - 3_600_000) }),
    )
    expect(found.faults.map(({ kind, facts }) => [kind, facts])).toEqual([['clock-back', { seconds: 3600 }]])
    expect(found.sequencedAt?.getTime()).toBe((sequencedAt?.getTime() ?? 0) + 1)
  })

  test('a row that says it is older than the log before it is named', async () => {
    await sequenceAll(world.log())
    await world.admin()`insert into audit_events (at, action, kind, outcome, door) values (now() - interval '1 day', 'cases.viewed', 'query', 'done', 'test')`
    const found = await until(() => sequence(world.log()))
    expect(found.faults.map(({ kind, about }) => [kind, about])).toEqual([
      ['back-dated', `${found.size - 1}`],
    ])
  })
})

async function until(run: () => ReturnType<typeof sequence>) {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const found = await run()
    if (found.state === 'done' && found.added > 0) return found
  }
  return expect.unreachable('rows were held back')
}

test('the canonical form is that of RFC 8785', () => {
  expect(canonical({ b: [1, 'é\n', null], a: { z: 1e21, y: true }, A: -0 })).toBe(
    '{"A":0,"a":{"y":true,"z":1e+21},"b":[1,"é\\n",null]}',
  )
})
