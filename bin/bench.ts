import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bench } from '#tests/bench/bench.ts'

const { values } = parseArgs({
  options: {
    /** 1 is 200,000 cases, 600,000 participations, 1,000,000 exhibits, 400,000 requests. */
    scale: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '5' },
    'no-upload': { type: 'boolean', default: false },
  },
})
const dataDir = mkdtempSync(join(tmpdir(), 'tripoint-bench-'))
try {
  const result = await bench({
    dataDir,
    cases: Math.max(2_000, Math.round(200_000 * Number(values.scale))),
    seconds: Number(values.seconds),
    withUpload: !values['no-upload'],
    say: (line) => console.error(line),
  })
  const machine = {
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
  }
  console.log(JSON.stringify({ machine, ...result }, null, 2))
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
