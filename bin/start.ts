import { unsafeSettings } from '#server/settings.ts'
import { buildWhenNeeded } from './build.ts'
import { endOnSignal, openDatabase } from './database.ts'

Object.assign(process.env, { NODE_ENV: 'production' })
const faults = unsafeSettings()
if (faults.length > 0) {
  console.error(
    `Tripoint does not start with unsafe settings:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
  )
  process.exit(1)
}
buildWhenNeeded()
const database = await openDatabase()
const { serve } = await import('#server/main.ts')
const served = await serve({ logUrl: database.logUrl })
endOnSignal(async () => {
  await served.close()
  await database.close()
})
console.log(`Tripoint serves ${served.url}`)
