import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = '.next/tripoint-build'
const sources = [
  'app/**',
  'components/**',
  'server/**',
  'db/**/*.ts',
  'db/reference/*',
  'messages/**',
  'i18n/**',
  '*.ts',
  '*.mjs',
  'package-lock.json',
  'public/**',
]

/** One value for all that the production build is made from. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const files = sources
    .flatMap((pattern) => globSync(pattern, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'next-env.d.ts')
  for (const path of [...new Set(files.map((entry) => `${entry.parentPath}/${entry.name}`))].sort())
    hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

/** Builds the pages for production unless the last build was made from the same files. */
export function buildWhenNeeded(): void {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Building for production …')
  const done = spawnSync('node_modules/.bin/next', ['build'], {
    // What a command prints on its own account stays free of it.
    stdio: ['ignore', 2, 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (done.status !== 0) throw new Error('The build failed.')
  writeFileSync(stamp, wanted)
}
