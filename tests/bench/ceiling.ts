import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Figures, measure } from './load.ts'
import type { Served } from './processes.ts'

const call = { method: 'GET' as const, token: 'none', path: '/api/trpc/empty' }
const wanted = 0.45

/** Builds and serves the empty procedure; measured again and again between the portal's own parts, so that both meet the same machine. */
export async function serveCeiling(
  serve: (script: string, env: Record<string, string>) => Promise<Served>,
  seconds: number,
  say: (line: string) => void,
) {
  say('framework ceiling: building')
  const dir = join(import.meta.dirname, 'ceiling')
  rmSync(join(dir, '.next'), { recursive: true, force: true })
  const built = spawnSync('node_modules/.bin/next', ['build', dir], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (built.status !== 0) throw new Error('The application of the framework ceiling was not built.')
  const served = await serve('ceiling-process.ts', {})
  const figures: Figures[] = []
  return {
    figures,
    measure: async () => {
      say('framework ceiling')
      figures.push(await measure(served.port, 16, { runs: 1, seconds }, () => call))
    },
  }
}

/** What share of the empty procedure the portal reaches with its list and with opening a case. */
export function ceilingOf(figures: Figures[], officer: Record<string, { at16: Figures }>) {
  const each = figures.map((one) => one.perSecond)
  const perSecond = each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0
  const share = (name: string) => {
    const own = officer[name]
    return own ? Math.round((own.at16.perSecond / perSecond) * 100) / 100 : null
  }
  const shares = { list: share('cases.list'), open: share('cases.get') }
  return {
    what: 'an empty tRPC procedure that answers with 25 rows behind a route handler of Next, without a database',
    perSecond,
    each,
    shares,
    wanted,
    reached: Object.values(shares).every((one) => one !== null && one >= wanted),
  }
}
