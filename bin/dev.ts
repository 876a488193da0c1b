import { endOnSignal, openDatabase } from './database.ts'

process.env.DEMO ??= '1'
const database = await openDatabase()
const { seedWhenEmpty } = await import('./demonstration/seed.ts')
await seedWhenEmpty()
const { serve } = await import('#server/main.ts')
const served = await serve({ dev: true, logUrl: database.logUrl })
endOnSignal(async () => {
  await served.close()
  await database.close()
})
console.log(`Tripoint (development) is at ${served.url}`)
