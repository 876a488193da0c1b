import { settings } from '#server/settings.ts'
import { buildWhenNeeded } from './build.ts'
import { endOnSignal, openDatabase } from './database.ts'

process.env.DEMO ??= '1'
process.env.NEXT_TELEMETRY_DISABLED = '1'
Object.assign(process.env, { NODE_ENV: 'production' })

buildWhenNeeded()
const database = await openDatabase()
const { demoSignIns, seedWhenEmpty } = await import('./demonstration/seed.ts')
await seedWhenEmpty()
const { startWitnesses } = await import('./demonstration/witnesses.ts')
const witnesses = await startWitnesses()
const { serve } = await import('#server/main.ts')
const served = await serve({ logUrl: database.logUrl, witnesses: witnesses.file })
endOnSignal(async () => {
  await served.close()
  await witnesses.close()
  await database.close()
})

console.log(`\nTripoint is at ${served.url}\n`)
if (settings().demo) {
  console.log('Demonstration sign-ins (a card for each on the sign-in page; invented people):')
  for (const line of demoSignIns()) console.log(`  ${line}`)
}
console.log(`\nData: ${settings().dataDir}\nStop with Ctrl-C; the next start keeps the data.`)
