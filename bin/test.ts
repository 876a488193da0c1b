import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded } from './build.ts'
import { check } from './check.ts'
import { ensureChromium } from './chromium.ts'

const results = 'tests/.results'
let passed = 0
let failed = 0
const count = (good: number, bad: number) => {
  passed += good
  failed += bad
}

async function step(name: string, body: () => void | Promise<void>) {
  const start = performance.now()
  console.log(`\n── ${name}`)
  try {
    await body()
  } catch (error) {
    console.error(error)
    failed += 1
  }
  console.log(`── ${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
}

const run = (program: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(`node_modules/.bin/${program}`, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status === 0

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const long = process.argv.includes('--long') ? { LONG: '1' } : undefined

await step('static checks', async () => {
  const { types, lint } = await check()
  count(Number(types) + Number(lint), Number(!types) + Number(!lint))
})

await step('unit, database and architecture tests', () => {
  const file = `${results}/vitest.json`
  const ok = run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    long,
  )
  const told: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  count(told.numPassedTests, told.numFailedTests)
  // A file that does not even load has no failed test to its name.
  if (!ok && told.numFailedTests === 0) count(0, Math.max(1, told.numFailedTestSuites))
  if (told.numPassedTests === 0) throw new Error('no test ran')
})

await step('build', () => buildWhenNeeded())

await step('browser tests', () => {
  const file = `${results}/playwright.json`
  const dataDir = mkdtempSync(join(tmpdir(), 'tripoint-e2e-'))
  const ok = run('playwright', ['test', '--reporter=list,json'], {
    ...long,
    CHROMIUM_PATH: ensureChromium(),
    E2E_DATA_DIR: dataDir,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  rmSync(dataDir, { recursive: true, force: true })
  const { stats }: { stats: { expected: number; unexpected: number; flaky: number } } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  count(stats.expected, stats.unexpected + stats.flaky)
  if (!ok && stats.unexpected + stats.flaky === 0) count(0, 1)
  if (stats.expected === 0) throw new Error('no browser test ran')
})

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
