import postgres from 'postgres'
import { migrate } from '#db/migrate.ts'
import { addressFor } from '#db/migrate-roles.ts'
import { generate } from './generate.ts'

/** Another number when data/*.sql makes other data: a kept database of an older shape is then made anew. */
const SHAPE = 1

export type Filled = { appUrl: string; adminUrl: string; took: Record<string, number> | null }

/** A database of this many cases: the one that a kept DATA_DIR holds, brought to the state of the files, or a fresh one. */
export async function filled(serverUrl: string, cases: number, say: (line: string) => void): Promise<Filled> {
  const database = `bench_${cases}`
  const adminUrl = addressFor(serverUrl, { database })
  const mark = `bench ${SHAPE}`
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} })
  try {
    const [known] = await admin<{ mark: string | null }[]>`
      select shobj_description(oid, 'pg_database') as mark from pg_database where datname = ${database}`
    if (known?.mark === mark) {
      say(`${database} is there`)
      return { ...(await migrate(serverUrl, { database })), adminUrl, took: null }
    }
    if (known) await admin.unsafe(`drop database ${database} with (force)`)
    say(`filling ${database}`)
    const { appUrl } = await migrate(serverUrl, { database })
    const took = await generate(adminUrl, cases)
    await admin.unsafe(`comment on database ${database} is '${mark}'`)
    return { appUrl, adminUrl, took }
  } finally {
    await admin.end()
  }
}
