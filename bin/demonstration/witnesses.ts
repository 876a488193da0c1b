import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKeys } from '#server/log/keys.ts'
import { serveWitness } from '#server/log/serve-witness.ts'
import { witnessConfig } from '#server/log/witness.ts'
import { settings } from '#server/settings.ts'

/** One witness for each country, in this process: a demonstration has no three machines. Answers with the file that names them. */
export async function startWitnesses() {
  const { dataDir, logOrigin } = settings()
  const { origin, keys } = openKeys(dataDir, logOrigin, true)
  const folder = join(dataDir, 'demonstration-witnesses')
  mkdirSync(folder, { recursive: true })
  const serve = async (country: string) => {
    const name = `witness-${country.toLowerCase()}.example/tripoint`
    const logs = [{ origin, keys: keys.map(({ key }) => key.vkey) }]
    const served = await serveWitness(witnessConfig.parse({ name, folder: join(folder, country), logs }))
    return { name, country, url: served.url, vkey: served.vkey, close: served.close }
  }
  const running = await Promise.all(['CA', 'US', 'MX'].map(serve))
  const file = join(folder, 'witnesses.json')
  writeFileSync(
    file,
    JSON.stringify(
      running.map(({ close: _, ...witness }) => witness),
      null,
      2,
    ),
  )
  return { file, close: () => Promise.all(running.map((one) => one.close())) }
}
