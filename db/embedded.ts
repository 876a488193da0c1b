import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './embedded-binaries.ts'
import { type Cluster, choosePort, openCluster } from './embedded-cluster.ts'
import { holders, isAlive } from './embedded-holders.ts'

export type EmbeddedServer = {
  /** The superuser's address of the database `postgres`; for `migrate` only. */
  url: string
  port: number
  pid(): number
  /** Leaves the server; the last process that leaves turns it off. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  /** false only in tests: a power cut may lose everything. */
  durable?: boolean
  /** Further settings, by their PostgreSQL names. */
  settings?: Record<string, string>
  log?: (line: string) => void
}

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '512MB',
  effective_cache_size: '2GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // After each checkpoint every page is written whole once more: seldom, and at the price of a longer recovery.
  checkpoint_timeout: '15min',
  max_wal_size: '4GB',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const NOT_DURABLE: Record<string, string> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
}

type Running = { pid: number; port: number; isReady: boolean }

// The server writes its process id, port and state here (pidfile.h); pg_ctl reads the same lines.
function readRunning(folder: string): Running | undefined {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10))
  if (!Number.isInteger(pid) || pid === 0 || !isAlive(pid)) return undefined
  if (!isPostgres(pid)) {
    // The id belongs to somebody else by now, which would keep PostgreSQL from starting.
    rmSync(file, { force: true })
    return undefined
  }
  return { pid, port: Number.parseInt(lines[3] ?? '0', 10), isReady: (lines[7] ?? '').trim() === 'ready' }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    const answer = spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' })
    return answer.status !== 0 || answer.stdout.includes('postgres')
  }
}

function lastWords(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-6).join('\n')
}

async function turnOn(cluster: Cluster, settings: Record<string, string>): Promise<Running> {
  const logFile = join(cluster.keep, 'postgres.log')
  if (existsSync(logFile) && statSync(logFile).size > 8_000_000) renameSync(logFile, `${logFile}.1`)
  const port = await choosePort(cluster.keep)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(logFile, 'a', 0o600)
  // A group of its own: Ctrl-C in the terminal must reach the portal first, which then turns the server off.
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.folder, '-p', String(port), ...flags], {
    ...cluster.binaries.runAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C' },
  })
  closeSync(output)
  child.unref()
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  while (failure === undefined && child.exitCode === null && child.signalCode === null) {
    const running = readRunning(cluster.folder)
    if (running?.isReady) return running
    await sleep(15)
  }
  throw failure ?? new Error(`The embedded PostgreSQL did not start:\n${lastWords(logFile)}`)
}

async function turnOff(folder: string): Promise<void> {
  const running = readRunning(folder)
  if (running === undefined) return
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT the one that leaves recovery to the next start.
  for (const [signal, patience] of [
    ['SIGINT', 4000],
    ['SIGQUIT', 4000],
  ] as const) {
    if (!isAlive(running.pid)) return
    process.kill(running.pid, signal)
    for (let waited = 0; waited < patience && isAlive(running.pid); waited += 15) await sleep(15)
  }
}

/** A server that answers, started when there is none; after a crash the first tries may find it still dying. */
async function ensureRunning(cluster: Cluster, settings: Record<string, string>): Promise<Running> {
  let last: unknown
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const running = readRunning(cluster.folder)
    if (running?.isReady) return running
    if (running === undefined) {
      try {
        return await turnOn(cluster, settings)
      } catch (error) {
        last = error
        if (attempt > 12 && readRunning(cluster.folder) === undefined) break
      }
    }
    await sleep(250)
  }
  throw last ?? new Error(`The PostgreSQL in ${cluster.folder} does not become ready.`)
}

/** Ends a server whose portal or test run was killed; leaves one alone that a living process holds. */
export async function stopLeftBehind(dataDir: string): Promise<boolean> {
  if (holders(dataDir).others() > 0) return false
  await turnOff(join(dataDir, 'postgres'))
  return true
}

/**
 * PostgreSQL 18 from node_modules, its data below `dataDir`, on 127.0.0.1 with a kept random password.
 * A server left behind by a killed portal is turned off cleanly first; one in use by a living portal is shared;
 * one that dies while it is held is started again on its port.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? console.log
  const cluster = openCluster(options.dataDir, findBinaries(), options.durable !== false, log)
  const settings = {
    ...SETTINGS,
    ...(options.durable === false ? NOT_DURABLE : {}),
    ...options.settings,
  }
  const held = holders(cluster.keep)
  if (held.others() === 0) await turnOff(cluster.folder)
  held.enter()
  let running = await ensureRunning(cluster, settings).catch((error: unknown) => {
    held.leave()
    throw error
  })

  let isStopping = false
  let isMending = false
  const watch = setInterval(async () => {
    if (isStopping || isMending || isAlive(running.pid)) return
    isMending = true
    log('The embedded PostgreSQL has ended unexpectedly and is started again.')
    try {
      running = await ensureRunning(cluster, settings)
    } catch (error) {
      log(error instanceof Error ? error.message : String(error))
    }
    isMending = false
  }, 300)
  watch.unref()

  return {
    url: `postgres://postgres:${cluster.password}@127.0.0.1:${running.port}/postgres`,
    port: running.port,
    pid: () => running.pid,
    async stop() {
      if (isStopping) return
      isStopping = true
      clearInterval(watch)
      held.leave()
      if (held.others() === 0) await turnOff(cluster.folder)
    },
  }
}
