import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded, stopLeftBehind } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the run's own PostgreSQL. */
    adminUrl: string
    /** A migrated, empty database that each test file clones. */
    template: string
  }
}

const PREFIX = 'tripoint-tests-'
const TEMPLATE = 'portal_template'

// A run that was killed leaves its server and its folder; nobody else would ever clear them.
async function clearLeftBehind(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    // One that another run is making at this moment has nobody's name on it yet.
    if (Date.now() - statSync(folder).ctimeMs < 120_000) continue
    if (await stopLeftBehind(folder)) rmSync(folder, { recursive: true, force: true })
  }
}

/** One PostgreSQL for the whole run, migrated once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearLeftBehind()
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX))
  const server = await startEmbedded({ dataDir, durable: false, settings: { max_connections: '200' } })
  const teardown = async (): Promise<void> => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await migrate(server.url, { database: TEMPLATE })
  } catch (error) {
    await teardown()
    throw error
  }
  project.provide('adminUrl', server.url)
  project.provide('template', TEMPLATE)
  return teardown
}
