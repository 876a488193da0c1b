import { addKey, openKeys, retireOldKeys } from '#server/log/keys.ts'
import { settings } from '#server/settings.ts'

const { dataDir, logOrigin } = settings()
const [act = 'show'] = process.argv.slice(2)
try {
  if (act === 'add') addKey(dataDir)
  else if (act === 'retire-old') retireOldKeys(dataDir)
  else if (act !== 'show') throw new Error('Usage: npm run log-keys -- show | add | retire-old')
  for (const { key, retired } of openKeys(dataDir, logOrigin, false).keys)
    console.log(`${retired ? 'retired' : 'signs  '} ${key.vkey}`)
  if (act !== 'show')
    console.log('Restart the portal; give the new key to every witness before the old one retires.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
