import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Client } from './client.ts'

const installed = createRequire(import.meta.url).resolve('pg-boss')

/** The schema that the installed pg-boss wants, as it writes it; part of the fingerprint. */
export const jobsSchema = (): string => readFileSync(new URL('schema.json', `file://${installed}`), 'utf8')

/** Makes or renews the schema of the durable jobs, as portal_owner; the portal itself may only use it. */
export async function shapeJobs(client: Client): Promise<void> {
  const { PgBoss, getConstructionPlans } = await import('pg-boss')
  const [there] = await client<{ yes: boolean }[]>`select to_regclass('pgboss.version') is not null as yes`
  if (there?.yes !== true) {
    await client.unsafe(getConstructionPlans('pgboss'))
    return
  }
  const boss = new PgBoss({
    schema: 'pgboss',
    supervise: false,
    schedule: false,
    registerInstance: false,
    db: {
      executeSql: async (text, values) => ({
        rows: await client.unsafe(
          text,
          values?.map((value) => value as never),
        ),
      }),
    },
  })
  await boss.start()
  await boss.stop()
}
