import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureChromium } from '#bin/chromium.ts'

const officer = 'angus.macneil@rcmp.example'
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  server.close()
  return typeof bound === 'object' && bound ? bound.port : 0
}

/** `npm run demo` without npm; answers when its first page is served whole, with the seconds that took. */
async function startDemo(dataDir: string, port: number) {
  const start = performance.now()
  const child = spawn(process.execPath, ['bin/bootstrap.mjs', 'demo'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), DEMO: '1' },
  })
  for (;;) {
    if (child.exitCode !== null) throw new Error('the demonstration did not start')
    const answer = await fetch(`http://localhost:${port}/sign-in`).catch(() => null)
    if (answer?.ok && (await answer.text()).includes(officer)) break
    await sleep(20)
  }
  return { child, seconds: Math.round(performance.now() - start) / 1000 }
}

async function stop(child: ChildProcess) {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** Resident memory of a process and all that it started, PostgreSQL left out, in MiB. */
function residentMiB(root: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const sum = (pid: number): number =>
    rows
      .filter((row) => Number(row[1]) === pid && !row[3]?.includes('postgres') && row[3] !== 'ps')
      .reduce((total, row) => total + sum(Number(row[0])), 0) +
    Number(rows.find((row) => Number(row[0]) === pid)?.[2] ?? 0)
  return Math.round(sum(root) / 102.4) / 10
}

/** The case page as a browser meets it for the first time: scripts by the wire, and when its largest part is painted. */
async function firstLook(
  browser: Browser,
  url: string,
  state: Awaited<ReturnType<typeof signedIn>>['state'],
) {
  const context = await browser.newContext({ storageState: state })
  const page = await context.newPage()
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script')
      scripts.set(
        answer.url(),
        answer.body().then((body) => gzipSync(body).length),
      )
  })
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1)
      if (last) document.documentElement.dataset.lcp = String(last.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const lcp = Number(await page.locator('html').getAttribute('data-lcp'))
  const bytes = (await Promise.all(scripts.values())).reduce((sum, one) => sum + one, 0)
  await context.close()
  if (scripts.size === 0 || !(lcp > 0)) throw new Error('the browser told nothing of the page')
  return { lcp, scriptKiB: Math.round(bytes / 102.4) / 10, scripts: scripts.size }
}

async function signedIn(browser: Browser, address: string) {
  const context = await browser.newContext({ baseURL: address })
  const page: Page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator(`[data-email="${officer}"]`).click()
  await page.waitForURL('**/desk')
  await page.goto('/cases')
  const href = await page.locator('main a[href^="/cases/0"]').first().getAttribute('href')
  const state = await context.storageState()
  await context.close()
  return { url: `${address}${href}`, state }
}

/** The demonstration's second start, its idle memory, and the case page in the system's Chromium. */
export async function measurePages(dataDir: string, say: (line: string) => void) {
  const [port, data] = [await freePort(), join(dataDir, 'pages')]
  say('pages: first start')
  const first = await startDemo(data, port)
  await stop(first.child)
  say('pages: second start')
  const second = await startDemo(data, port)
  try {
    await sleep(10_000)
    const idleMiB = residentMiB(second.child.pid ?? 0)
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    const { url, state } = await signedIn(browser, `http://localhost:${port}`)
    const looks = []
    for (let n = 0; n < 5; n += 1) looks.push(await firstLook(browser, url, state))
    await browser.close()
    const lcpMs = Math.round(median(looks.map((look) => look.lcp)))
    const scriptKiB = median(looks.map((look) => look.scriptKiB))
    return {
      secondStart: { seconds: second.seconds, wanted: 5, reached: second.seconds < 5 },
      idleMemory: { residentMiB: idleMiB, wanted: 300, reached: idleMiB < 300 },
      firstLoadScript: {
        gzipKiB: scriptKiB,
        files: looks[0]?.scripts,
        wanted: 220,
        reached: scriptKiB < 220,
      },
      largestContentfulPaint: { ms: lcpMs, wanted: 1500, reached: lcpMs < 1500 },
    }
  } finally {
    await stop(second.child)
  }
}
