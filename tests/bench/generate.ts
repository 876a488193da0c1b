import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'

type Range = { first: number; last: number }
/** Ranges small enough that two connections keep two cores busy to the end. */
const CHUNK = 10_000
const CONNECTIONS = 2

const statements = (name: string, range?: Range): string => {
  const text = readFileSync(join(import.meta.dirname, 'data', `${name}.sql`), 'utf8')
  if (!range) return text
  return text.replaceAll(':first', String(range.first)).replaceAll(':last', String(range.last))
}

const rangesOf = (cases: number): Range[] =>
  Array.from({ length: Math.ceil(cases / CHUNK) }, (_, index) => ({
    first: index * CHUNK + 1,
    last: Math.min(cases, (index + 1) * CHUNK),
  }))

/** Fills an empty, migrated database by set-based SQL as its superuser, past triggers and row policies; answers with seconds by step. */
export async function generate(adminUrl: string, cases: number): Promise<Record<string, number>> {
  const admin = postgres(adminUrl, {
    max: CONNECTIONS,
    onnotice: () => {},
    idle_timeout: 0,
    max_lifetime: null,
    connection: {
      session_replication_role: 'replica',
      synchronous_commit: 'off',
      maintenance_work_mem: '512MB',
      work_mem: '128MB',
    },
  })
  const seconds: Record<string, number> = {}
  const step = async (name: string, work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    seconds[name] = Number(((performance.now() - start) / 1000).toFixed(1))
  }
  const inRanges = (name: string) =>
    Promise.all(rangesOf(cases).map((range) => admin.unsafe(statements(name, range))))
  try {
    // Built once at the end, an index costs a fraction of being kept in order row by row.
    const indexes = await admin<{ name: string; definition: string }[]>`
      select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class t on t.oid = i.indrelid
      where t.relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`
    for (const { name } of indexes) await admin.unsafe(`drop index ${name}`)
    await step('world', () => admin.unsafe(statements('1-world')))
    await step('cases', () => inRanges('2-cases'))
    await step('measured', () => admin.unsafe(statements('3-measured')))
    await step('analyze', () => admin`analyze`)
    await step('derived', () => inRanges('4-derived'))
    await step('indexes', () => Promise.all(indexes.map(({ definition }) => admin.unsafe(definition))))
    await admin`drop schema bench cascade`
    await step('vacuum', () => admin`vacuum (analyze)`)
    await admin`checkpoint`
    return seconds
  } finally {
    await admin.end()
  }
}
