import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { openCase } from '#server/cases/open-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, caseFields, type Person } from '#tests/support/makers.ts'

const db = useDatabase()

/** A transaction of `portal_app` in which this person acts, past the kernel: what a bug in the server could try. */
const asOfficer = (person: Person, work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
  db.app().begin(async (tx) => {
    await tx`select app.begin_act(${JSON.stringify({ kind: 'officer', officerId: person.officerId })}::jsonb)`
    await work(tx)
  })
const anActiveOfficer = async () => anOfficer(db.admin(), await anAgency(db.admin()))
const tables = () =>
  db.admin()<{ name: string; enabled: boolean; forced: boolean; owner: string }[]>`
    select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`

describe('row security', () => {
  test('is enabled and forced on every table', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(30)
    expect(all.filter((table) => !table.enabled || !table.forced)).toEqual([])
    expect(all.filter((table) => table.owner !== 'portal_owner')).toEqual([])
  })

  test('has policies with a predicate on every table', async () => {
    const policies = await db.admin()<{ table: string; command: string; using: string; check: string }[]>`
      select tablename as table, cmd as command, coalesce(qual, '') as using, coalesce(with_check, '') as check
      from pg_policies where schemaname = 'public'`
    const reading = (table: string) =>
      policies.filter((policy) => policy.table === table && ['SELECT', 'ALL'].includes(policy.command))
    expect((await tables()).filter(({ name }) => reading(name).length === 0)).toEqual([])
    const open = /^\(?true\)?$|^$/
    const loose = policies.filter(({ command, using, check }) =>
      command === 'INSERT'
        ? open.test(check)
        : open.test(using) || (command === 'UPDATE' && open.test(check)),
    )
    expect(loose).toEqual([])
    expect(policies.filter((policy) => ['DELETE', 'ALL'].includes(policy.command))).toEqual([])
  })

  test('nobody who has not said who acts sees a row', async () => {
    await execute(openCase, caseFields, await anActiveOfficer())
    for (const { name } of await tables()) {
      const [row] = await db.app()<{ rows: number }[]>`select count(*)::int as rows from ${db.app()(name)}`
      expect([name, row?.rows]).toEqual([name, 0])
    }
  })
})

describe('the app role', () => {
  test('owns nothing and bypasses nothing', async () => {
    const [role] = await db.admin()`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'portal_app'`
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
    const owned = await db.admin()`
      select relname as name from pg_class where pg_get_userbyid(relowner) = 'portal_app'
      union all select proname from pg_proc where pg_get_userbyid(proowner) = 'portal_app'
      union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = 'portal_app'`
    expect([...owned]).toEqual([])
    const [member] = await db.admin()<{ memberships: number }[]>`
      select count(*)::int as memberships from pg_auth_members where member = 'portal_app'::regrole`
    expect(member?.memberships).toBe(0)
  })

  test('may delete and truncate nothing', async () => {
    const granted = await db.admin()`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and (has_table_privilege('portal_app', oid, 'delete') or has_table_privilege('portal_app', oid, 'truncate'))`
    expect([...granted]).toEqual([])
    await expect(asOfficer(await anActiveOfficer(), (tx) => tx`delete from cases`)).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('cannot change or delete what the log holds; nor can the superuser by accident', async () => {
    const person = await anActiveOfficer()
    await execute(openCase, caseFields, person)
    await expect(asOfficer(person, (tx) => tx`update audit_events set reason = 'x'`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(asOfficer(person, (tx) => tx`delete from audit_events`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(db.admin()`update audit_events set reason = 'x'`).rejects.toMatchObject({ code: 'P0A02' })
    await expect(db.admin()`delete from audit_events`).rejects.toMatchObject({ code: 'P0A02' })
    await expect(db.admin()`truncate audit_events`).rejects.toMatchObject({ code: 'P0A02' })
  })

  test('cannot commit a change that the log does not hold', async () => {
    const person = await anActiveOfficer()
    const notice = (tx: postgres.TransactionSql) =>
      tx`insert into notifications (officer_id, kind) values (${person.officerId}, 'cases.changed')`
    await expect(asOfficer(person, notice)).rejects.toMatchObject({ code: 'P0A01' })
    const record = (tx: postgres.TransactionSql, action: string) =>
      tx`insert into audit_events (action, kind, outcome, door) values (${action}, 'command', 'done', 'test')`
    // A row about another feature does not cover it.
    await expect(
      asOfficer(person, async (tx) => {
        await notice(tx)
        await record(tx, 'desk.tasks-listed')
      }),
    ).rejects.toMatchObject({ code: 'P0A01' })
    await asOfficer(person, async (tx) => {
      await notice(tx)
      await record(tx, 'cases.changed')
    })
    const kept = await db.admin()`select 1 from notifications where officer_id = ${person.officerId}`
    expect(kept).toHaveLength(1)
  })

  test('every table that holds more than access and counters asks for its audit row', async () => {
    const guarded = await db.admin()<{ name: string }[]>`
      select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_proc p on p.oid = t.tgfoid where p.proname = 'require_audit' and t.tgdeferrable and t.tginitdeferred`
    // Derived from guarded tables by triggers, or counters; the log itself.
    const derived = [
      'activity',
      'audit_events',
      'case_readers',
      'identifier_mentions',
      'request_readers',
      'search_documents',
    ]
    // Kept by the sequencer alone, out of rows that are recorded already: the portal's own role cannot write there.
    const ofTheLog = [
      'log_checkpoints',
      'log_cosignatures',
      'log_keys',
      'log_leaves',
      'log_salts',
      'log_state',
      'log_tiles',
      'log_witnesses',
    ]
    const written = await db.admin()<{ name: string }[]>`
      select t as name from unnest(${ofTheLog}::text[]) t where has_table_privilege('portal_app', t, 'insert') or has_table_privilege('portal_app', t, 'update')`
    expect([...written]).toEqual([])
    const names = (await tables()).map((table) => table.name).filter((name) => !ofTheLog.includes(name))
    expect(names.filter((name) => !guarded.some((row) => row.name === name))).toEqual(derived)
  })

  test('an officer who does not exist is nobody', async () => {
    const [row] = await db.app()<{ actor: object }[]>`
      select app.begin_act(${JSON.stringify({ kind: 'officer', officerId: randomUUID() })}::jsonb) as actor`
    expect(row?.actor).toEqual({ refused: 'no-officer' })
  })
})
