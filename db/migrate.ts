import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { Client } from './client.ts'
import { jobsSchema, shapeJobs } from './migrate-jobs.ts'
import { addressFor, makeMissingRoles, makeOwnRoles, missingRoles } from './migrate-roles.ts'

const HERE = import.meta.dirname
const MIGRATIONS = join(HERE, 'migrations')
const EXTENSIONS = ['pg_trgm', 'unaccent', 'citext', 'btree_gist', 'pgcrypto']
// Any number serves, as long as every portal takes the same.
const LOCK = 7_201_838

export type Migrated = { appUrl: string; logUrl: string; ownerUrl: string; hasChanged: boolean }

function filesIn(folder: string, ending: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return found
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}

function guardsIn(folder: 'before' | 'after'): string[] {
  return filesIn(join(HERE, 'guards', folder), '.sql')
}

/** One value for all that shapes the database: when it is the same, there is nothing to do. */
export function fingerprint(): string {
  const hash = createHash('sha256').update(jobsSchema())
  for (const file of [...guardsIn('before'), ...filesIn(MIGRATIONS, '.sql'), ...guardsIn('after')]) {
    hash.update(file.slice(HERE.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function open(url: string): Client {
  return postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => {},
  })
}

async function readFingerprint(client: Client): Promise<string | undefined> {
  const [exists] = await client`select to_regclass('drizzle.fingerprint') is not null as yes`
  if (exists?.yes !== true) return undefined
  const [row] = await client<{ value: string }[]>`select value from drizzle.fingerprint`
  return row?.value
}

async function runFiles(client: Client, files: string[]): Promise<void> {
  await client.begin(async (tx) => {
    // Functions may name tables that a later step makes.
    await tx`set local check_function_bodies = off`
    for (const file of files) {
      await tx.unsafe(readFileSync(file, 'utf8')).catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause)
        throw new Error(`${file.slice(HERE.length + 1)}: ${reason}`, { cause })
      })
    }
  })
}

/** Brings the database behind this connection, which acts as portal_owner, to the state of the files. */
async function shape(client: Client): Promise<boolean> {
  const wanted = fingerprint()
  if ((await readFingerprint(client)) === wanted) return false
  await client`select pg_advisory_lock(${LOCK})`
  if ((await readFingerprint(client)) === wanted) return false
  for (const name of EXTENSIONS) await client.unsafe(`create extension if not exists ${name}`)
  // Whoever is given a function must be allowed to make one in its schema.
  await client.unsafe('create schema if not exists app; grant usage, create on schema app to portal_guard')
  await runFiles(client, guardsIn('before'))
  await runMigrations(drizzle(client), { migrationsFolder: MIGRATIONS })
  await shapeJobs(client)
  await runFiles(client, guardsIn('after'))
  await client.begin(async (tx) => {
    await tx.unsafe(`
      create table if not exists drizzle.fingerprint (value text not null);
      grant usage on schema drizzle to portal_app;
      grant select on drizzle.fingerprint to portal_app;
      delete from drizzle.fingerprint`)
    await tx`insert into drizzle.fingerprint (value) values (${wanted})`
  })
  return true
}

/** The embedded server: `url` is its superuser's; roles and database are made when they are missing. */
export async function migrate(url: string, { database = 'portal' } = {}): Promise<Migrated> {
  const admin = open(addressFor(url, { database: 'postgres' }))
  try {
    await admin`select pg_advisory_lock(${LOCK})`
    await makeOwnRoles(admin, new URL(url).password)
    const [there] = await admin`select 1 from pg_database where datname = ${database}`
    if (there === undefined) await admin`create database ${admin(database)} owner portal_owner`
  } finally {
    await admin.end()
  }
  const urls = {
    appUrl: addressFor(url, { role: 'portal_app', database }),
    logUrl: addressFor(url, { role: 'portal_log', database }),
    ownerUrl: addressFor(url, { role: 'portal_owner', database }),
  }
  const owner = open(urls.ownerUrl)
  try {
    return { ...urls, hasChanged: await shape(owner) }
  } finally {
    await owner.end()
  }
}

async function becomeOwner(client: Client): Promise<void> {
  const [me] = await client<{ canCreate: boolean; isSuper: boolean; database: string }[]>`
    select rolsuper or rolcreaterole as "canCreate", rolsuper as "isSuper", current_database() as database
    from pg_roles where rolname = current_user`
  if (me?.canCreate === true) await makeMissingRoles(client)
  const missing = await missingRoles(client)
  if (me?.isSuper === true) {
    await client`grant create on database ${client(me.database)} to portal_owner`
    await client`grant create, usage on schema public to portal_owner with grant option`
  } else if (missing.length === 0) {
    const [may] =
      await client`select has_database_privilege('portal_owner', current_database(), 'create') as yes`
    if (may?.yes !== true) missing.push(`alter database ${me?.database} owner to portal_owner;`)
  }
  if (missing.length > 0) {
    throw new Error(
      `The database is not prepared. Let an administrator of it run:\n  ${missing.join('\n  ')}`,
    )
  }
  try {
    await client`set role portal_owner`
  } catch (cause) {
    throw new Error('The role in DATABASE_OWNER_URL is not portal_owner and may not act as it.', { cause })
  }
}

/** A PostgreSQL of one's own: `ownerUrl` may change it, `appUrl` is what requests use; without the first it is only checked. */
export async function migrateOutside(appUrl: string, ownerUrl: string | undefined): Promise<boolean> {
  const client = open(ownerUrl ?? appUrl)
  try {
    const [server] = await client<
      { version: number }[]
    >`select current_setting('server_version_num')::int as version`
    if ((server?.version ?? 0) < 180_000) throw new Error('The portal needs PostgreSQL 18 or later.')
    if (ownerUrl !== undefined) {
      await becomeOwner(client)
      return await shape(client)
    }
    if ((await readFingerprint(client)) === fingerprint()) return false
    throw new Error(
      'The database is not in the state that this portal needs. Set DATABASE_OWNER_URL to let it be migrated.',
    )
  } finally {
    await client.end()
  }
}
