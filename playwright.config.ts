import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './bin/chromium.ts'

const port = 3900 + (process.pid % 90)
const address = process.env.E2E_URL ?? `http://localhost:${port}`
process.env.E2E_URL = address
const dataDir = process.env.E2E_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'tripoint-e2e-'))
process.env.E2E_DATA_DIR = dataDir

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'tests/.results/playwright',
  use: {
    baseURL: address,
    trace: 'off',
    launchOptions: {
      executablePath: findChromium() ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node_modules/.bin/node bin/demo.ts',
    url: `${address}/api/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 8_000 },
    env: { PORT: new URL(address).port, DATA_DIR: dataDir, DEMO: '1', PORTAL_URL: address },
    stdout: 'pipe',
  },
})
