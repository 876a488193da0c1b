import type postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { openPublisher, publish } from '#server/log/publish.ts'
import { sequence } from '#server/log/sequence.ts'
import type { Finding } from '#server/log/verify.ts'
import { keysInDatabase, verifyDatabase } from '#server/log/verify-database.ts'
import { origin, sequenceAll, someRows, useLog } from './world.ts'

const world = useLog()
let keys: Awaited<ReturnType<typeof openPublisher>>['keys']
const size = 700

beforeAll(async () => {
  ;({ keys } = await openPublisher(world.log(), world.dataDir(), origin))
  for (let i = 0; i < 7; i++) {
    await someRows(world.admin(), 100)
    await sequenceAll(world.log())
  }
  await publish(world.log(), world.dataDir(), keys)
})
const verify = async () => (await verifyDatabase(world.log(), await keysInDatabase(world.log()))).findings
const short = (findings: Finding[]) =>
  findings.map(({ kind, index }) => (index === undefined ? kind : `${kind} ${index}`))

/** What somebody does who is superuser of the database, knows the triggers, and hopes that nobody looks. Undone afterwards. */
async function tampering(act: (tx: postgres.TransactionSql) => Promise<unknown>): Promise<Finding[]> {
  const tables = ['audit_events', 'log_leaves', 'log_salts', 'log_tiles', 'log_checkpoints', 'log_state']
  await world.admin().begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const name of tables) await tx.unsafe(`create table kept_${name} as table ${name}`)
    await act(tx)
  })
  try {
    return await verify()
  } finally {
    await world.admin().begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      for (const name of tables)
        await tx.unsafe(
          `delete from ${name}; insert into ${name} select * from kept_${name}; drop table kept_${name}`,
        )
    })
  }
}
const rowAt = (tx: postgres.TransactionSql, index: number) =>
  tx`(select event_id from log_leaves where index = ${index})`

test('a log that nobody touched is whole', async () => {
  expect(await verifyDatabase(world.log(), await keysInDatabase(world.log()))).toEqual({
    findings: [],
    records: size,
    checked: size,
  })
})

test.each<[string, (tx: postgres.TransactionSql) => Promise<unknown>, string[]]>([
  [
    'altered in its facts',
    (tx) => tx`update audit_events set facts = '{"n": 0}' where id = ${rowAt(tx, 123)}`,
    ['row-changed 123'],
  ],
  [
    'altered in who did it',
    (tx) => tx`update audit_events set officer_id = gen_random_uuid() where id = ${rowAt(tx, 0)}`,
    ['row-changed 0'],
  ],
  [
    'back-dated',
    (tx) => tx`update audit_events set at = at - interval '1 microsecond' where id = ${rowAt(tx, 699)}`,
    ['row-changed 699'],
  ],
  ['deleted', (tx) => tx`delete from audit_events where id = ${rowAt(tx, 256)}`, ['row-missing 256']],
  [
    'deleted with its place and its salt',
    async (tx) => {
      await tx`delete from audit_events where id = ${rowAt(tx, 300)}`
      await tx`delete from log_leaves where index = 300`
      await tx`delete from log_salts where index = 300`
    },
    ['row-missing 300'],
  ],
  [
    'inserted behind the log',
    (tx) => tx`
    insert into audit_events (xact, at, action, kind, outcome, door)
    select xact, at, 'cases.viewed', 'query', 'done', 'test' from audit_events where id = ${rowAt(tx, 5)}`,
    ['row-added'],
  ],
  [
    'exchanged with another',
    async (tx) => {
      const [ten] = await tx`select event_id from log_leaves where index = 10`
      const [twenty] = await tx`select event_id from log_leaves where index = 20`
      await tx`update log_leaves set event_id = gen_random_uuid() where index = 10`
      await tx`update log_leaves set event_id = ${ten?.event_id} where index = 20`
      await tx`update log_leaves set event_id = ${twenty?.event_id} where index = 10`
    },
    ['row-changed 10', 'row-changed 20'],
  ],
  [
    'given a new salt to fit',
    (tx) => tx`update log_salts set salt = decode(repeat('00', 32), 'hex') where index = 40`,
    ['row-changed 40'],
  ],
])('a row %s is found and named', async (_, act, found) => {
  expect(short(await tampering(act))).toEqual(found)
})

const flip = (tx: postgres.TransactionSql, level: number, n: number, at: number) => tx`
  update log_tiles set bytes = set_byte(bytes, ${at}, 255 - get_byte(bytes, ${at})) where level = ${level} and n = ${n}`

test.each<[string, (tx: postgres.TransactionSql) => Promise<unknown>, string]>([
  ['an entry', (tx) => flip(tx, -1, 1, 43 * 7 + 20), 'entry-changed 263'],
  [
    'an entry and its hash',
    async (tx) => {
      await flip(tx, -1, 0, 43 * 3 + 20)
      await flip(tx, 0, 0, 32 * 3)
    },
    'entry-changed 3',
  ],
  ['an entry in the open tile', (tx) => flip(tx, -1, 2, 43 * 2 + 20), 'entry-changed 514'],
  ['a hash above', (tx) => flip(tx, 1, 0, 33), 'tree-changed 256'],
  [
    'a time',
    (tx) =>
      tx`update log_tiles set bytes = overlay(bytes placing '\\x0000000000000001'::bytea from ${43 * 9 + 4}) where level = -1 and n = 2`,
    'time-goes-back 521',
  ],
  ['a whole tile', (tx) => tx`delete from log_tiles where level = -1 and n = 1`, 'tile-missing 256'],
  [
    'the signed root',
    (tx) => tx`update log_checkpoints set note = replace(note, ${`\n${size}\n`}, ${`\n${size - 1}\n`})`,
    'signature-false',
  ],
])('%s of the tree that was changed is found and placed', async (_, act, found) => {
  expect(short(await tampering(act))).toContain(found)
})

test('a row that comes late with an old time is sequenced, and named as back-dated', async () => {
  await world.admin()`insert into audit_events (at, action, kind, outcome, door) values (now() - interval '30 days', 'cases.viewed', 'query', 'done', 'test')`
  await sequenceAll(world.log())
  await publish(world.log(), world.dataDir(), keys)
  expect(short(await verify())).toEqual([`back-dated ${size}`])
})

test('a row that claims an older transaction is never given an index, and is named', async () => {
  await world.admin()`insert into audit_events (xact, action, kind, outcome, door) values ('3', 'cases.viewed', 'query', 'done', 'test')`
  expect(await sequence(world.log())).toMatchObject({ added: 0 })
  expect(short(await verify())).toContain('row-added')
})
