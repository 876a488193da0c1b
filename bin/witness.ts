import { readFileSync } from 'node:fs'
import { serveWitness } from '#server/log/serve-witness.ts'
import { witnessConfig } from '#server/log/witness.ts'

const [file = process.env.WITNESS_CONFIG] = process.argv.slice(2)
if (!file) {
  console.error(`Usage: npm run witness -- witness.json

witness.json: { "name": "witness.example.ca/tripoint", "folder": "/var/lib/tripoint-witness", "host": "0.0.0.0", "port": 6863,
  "logs": [{ "origin": "portal.example/api/log", "keys": ["<public key of the log>"] }] }`)
  process.exit(2)
}
try {
  const served = await serveWitness(witnessConfig.parse(JSON.parse(readFileSync(file, 'utf8'))))
  console.log(`Witness at ${served.url}\nPublic key: ${served.vkey}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void served.close().then(() => process.exit(0)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
