import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Binaries, canUse, SHARED_PLACE } from './embedded-binaries.ts'

const MAJOR = '18'

export type Cluster = {
  /** What PostgreSQL knows: its data directory. */
  folder: string
  /** What the portal keeps beside it: password, port, holders, server log. */
  keep: string
  password: string
  binaries: Binaries
}

/** PostgreSQL must reach its data; a root-only home is no place for it, so it goes to a shared one then. */
function placeFor(dataDir: string, binaries: Binaries, log: (line: string) => void): string {
  const wanted = resolve(dataDir)
  const { uid, gid } = binaries.runAs
  if (uid === undefined || gid === undefined) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    return wanted
  }
  mkdirSync(wanted, { recursive: true })
  // The database's user passes through to its own folder and can list nothing on the way.
  if ((statSync(wanted).mode & 0o001) === 0) chmodSync(wanted, 0o711)
  const probe = join(wanted, `.probe-${process.pid}`)
  mkdirSync(probe)
  chownSync(probe, uid, gid)
  const reachable = canUse(probe, binaries.runAs)
  rmSync(probe, { recursive: true })
  if (reachable) return wanted
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const elsewhere = join(SHARED_PLACE, name)
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 })
  log(`PostgreSQL does not run as root and its user may not enter ${wanted}: its files are in ${elsewhere}`)
  return elsewhere
}

function keepPassword(keep: string): string {
  const file = join(keep, 'postgres.password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}

function initialise(folder: string, password: string, { initdb, runAs }: Binaries, isDurable: boolean): void {
  // A half-made cluster never stands under its final name.
  const fresh = `${folder}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  const passwordFile = join(tmpdir(), `portal-initdb-${randomBytes(8).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    chownSync(fresh, runAs.uid, runAs.gid)
    chownSync(passwordFile, runAs.uid, runAs.gid)
  }
  try {
    const answer = spawnSync(
      initdb,
      [
        `--pgdata=${fresh}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        ...(isDurable ? [] : ['--no-sync']),
        '--no-instructions',
      ],
      { ...runAs, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    )
    if (answer.status !== 0) {
      const reason = answer.error?.message ?? answer.stderr.trim()
      throw new Error(`The embedded PostgreSQL could not make its data directory ${folder}: ${reason}`)
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(fresh, folder)
}

/** The data directory, made when there is none. */
export function openCluster(
  dataDir: string,
  binaries: Binaries,
  isDurable: boolean,
  log: (line: string) => void,
): Cluster {
  const keep = placeFor(dataDir, binaries, log)
  const folder = join(keep, 'postgres')
  const password = keepPassword(keep)
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(folder, password, binaries, isDurable)
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version !== MAJOR) {
    throw new Error(`${folder} belongs to PostgreSQL ${version}; this portal brings PostgreSQL ${MAJOR}.`)
  }
  return { folder, keep, password, binaries }
}

function isFree(port: number): Promise<number | undefined> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(undefined))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      const found = typeof address === 'object' && address !== null ? address.port : undefined
      server.close(() => answer(found))
    })
  })
}

/** The port of last time when it is free, so that a client that reconnects finds its server again. */
export async function choosePort(keep: string): Promise<number> {
  const file = join(keep, 'postgres.port')
  const before = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0
  const port = (before > 0 ? await isFree(before) : undefined) ?? (await isFree(0))
  if (port === undefined) throw new Error('No port on 127.0.0.1 is free for PostgreSQL.')
  writeFileSync(file, `${port}\n`, { mode: 0o600 })
  return port
}
