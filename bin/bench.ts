import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bench, parts } from '#tests/bench/bench.ts'
import { buildWhenNeeded } from './build.ts'

const { values } = parseArgs({
  options: {
    /** 1 is 200,000 cases, 600,000 participations, 1,000,000 exhibits, 400,000 requests. */
    scale: { type: 'string', default: '1' },
    /** Of each of three runs of a call, at concurrency 16 and again at 1. */
    seconds: { type: 'string', default: '5' },
    only: { type: 'string', default: parts.join(',') },
  },
})
const asked = values.only.split(',')
const unknown = asked.filter((name) => !parts.some((part) => part === name))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}`)
  process.exit(1)
}
// With DATA_DIR the filled databases are kept for the next run.
const kept = process.env.DATA_DIR
const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'tripoint-bench-'))
mkdirSync(dataDir, { recursive: true })
console.log = console.error
try {
  buildWhenNeeded()
  const result = await bench({
    dataDir,
    cases: Math.max(2_000, Math.round(200_000 * Number(values.scale))),
    seconds: Number(values.seconds),
    only: parts.filter((part) => asked.includes(part)),
    say: (line) => console.error(line),
  })
  const machine = {
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
  }
  process.stdout.write(`${JSON.stringify({ machine, ...result }, null, 2)}\n`)
} finally {
  if (!kept) rmSync(dataDir, { recursive: true, force: true })
}
