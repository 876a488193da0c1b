import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { connect } from '#db/client.ts'
import { parseCheckpoint, parseNote, parseVerifierKey } from '#server/log/note.ts'
import { tilePath } from '#server/log/tiles.ts'
import {
  checkConsistency,
  checkNote,
  checkTree,
  type Finding,
  type TileSource,
  type Trust,
} from '#server/log/verify.ts'
import { keysInDatabase, verifyDatabase } from '#server/log/verify-database.ts'
import { checkProof } from '#server/log/verify-records.ts'

const usage = `Usage:
  npm run verify-log                                            the database of this machine: signatures, tree, every row
  npm run verify-log -- --url https://…/api/log/ --pins pins.json   over the line, with TOKEN in the environment
  npm run verify-log -- --file proofs.jsonl --pins pins.json        proofs that were exported; needs no portal
  npm run verify-log -- --url … --pins … --older old.txt --newer new.txt   whether one checkpoint continues the other
pins.json: { "log": ["<public key>"], "witnesses": ["<public key>", …], "quorum": 2 }`

const words: Record<Finding['kind'], string> = {
  'note-unreadable': 'there is no checkpoint, or it cannot be read',
  'not-signed': 'the checkpoint is not signed by the key of the log',
  'signature-false': 'a signature of the checkpoint is false',
  'too-few-witnesses': 'too few witnesses have confirmed the checkpoint',
  'entry-changed': 'an entry was changed',
  'tree-changed': 'hashes of the tree were changed',
  'tile-missing': 'a part of the tree is missing',
  'root-differs': 'the tree is not the one that was signed',
  'time-goes-back': 'the time of the entries goes back',
  'row-changed': 'the row is not the one that was logged',
  'row-missing': 'the row is gone',
  'row-added': 'a row was added behind the log',
  'back-dated': 'the row says that it is older than the log before it',
  'not-consistent': 'the newer checkpoint does not continue the older one',
  'not-included': 'the proof does not lead to the signed root',
}
const say = ({ kind, index, facts }: Finding) =>
  `${index === undefined ? '' : `record ${index}: `}${words[kind]}${
    facts
      ? ` (${Object.entries(facts)
          .map(([key, value]) => `${key} ${value}`)
          .join(', ')})`
      : ''
  }`

const { values } = parseArgs({
  options: Object.fromEntries(
    ['url', 'pins', 'file', 'older', 'newer', 'help'].map((name) => [
      name,
      { type: name === 'help' ? 'boolean' : 'string' } as const,
    ]),
  ),
})
const option = (name: string) => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
if (values.help) {
  console.log(usage)
  process.exit(0)
}

function pins(): Trust {
  const file = option('pins')
  if (!file) throw new Error(`Which keys do you trust? Say --pins.\n${usage}`)
  const told = z
    .object({
      log: z.array(z.string()).min(1),
      witnesses: z.array(z.string()).default([]),
      quorum: z.number().int().min(0).default(2),
    })
    .parse(JSON.parse(readFileSync(file, 'utf8')))
  const parse = (vkey: string) => {
    const key = parseVerifierKey(vkey)
    if (!key) throw new Error(`${file}: ${vkey} is no key`)
    return key
  }
  return { logKeys: told.log.map(parse), witnessKeys: told.witnesses.map(parse), quorum: told.quorum }
}

const url = option('url')?.replace(/\/?$/, '/')
const get = async (path: string) => {
  const res = await fetch(`${url}${path}`, {
    headers: process.env.TOKEN ? { authorization: `Bearer ${process.env.TOKEN}` } : {},
  })
  if (!res.ok) throw new Error(`${url}${path} answers ${res.status}`)
  return new Uint8Array(await res.arrayBuffer())
}
const source: TileSource = (name) => get(tilePath(name))

async function overTheLine(): Promise<Finding[]> {
  const text = new TextDecoder().decode(await get('confirmed').catch(() => get('checkpoint')))
  const { checkpoint, findings } = await checkNote(text, pins())
  if (!checkpoint) return findings
  const started = performance.now()
  const tree = await checkTree(source, checkpoint)
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${tree.records} records in ${seconds.toFixed(1)} s (${Math.round(tree.records / seconds)} a second)`,
  )
  return [...findings, ...tree.findings]
}

async function twoCheckpoints(older: string, newer: string): Promise<Finding[]> {
  const trust = { ...pins(), quorum: 0 }
  const found: Finding[] = []
  const read = async (file: string) => {
    const text = readFileSync(file, 'utf8')
    found.push(...(await checkNote(text, trust)).findings)
    return parseCheckpoint(parseNote(text)?.text ?? '')
  }
  const [first, second] = [await read(older), await read(newer)]
  return first && second ? [...found, ...(await checkConsistency(source, first, second))] : found
}

async function fromFile(file: string): Promise<Finding[]> {
  const trust = pins()
  const line = z.object({
    index: z.number().int().min(0),
    salt: z.string(),
    record: z.record(z.string(), z.json()),
    checkpoint: z.string(),
    path: z.array(z.string()).max(64),
    entry: z.string(),
  })
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
  const found: Finding[] = []
  for (const text of lines) found.push(...(await checkProof(line.parse(JSON.parse(text)), trust)))
  console.log(`${lines.length} records`)
  return found
}

async function here(): Promise<Finding[]> {
  const { openDatabase } = await import('./database.ts')
  const database = await openDatabase({ max: 1 })
  if (!database.logUrl) throw new Error('LOG_DATABASE_URL is not set')
  const client = connect(database.logUrl, { max: 2 })
  try {
    const trust = option('pins') ? pins() : await keysInDatabase(client)
    if (!option('pins'))
      console.log('Keys are those in the database. Say --pins to find a host that forges them too.')
    const { findings, records, checked } = await verifyDatabase(client, trust)
    console.log(`${records} records in the tree, ${checked} rows compared`)
    return findings
  } finally {
    await client.end({ timeout: 1 })
    await database.close()
  }
}

try {
  const [file, older, newer] = [option('file'), option('older'), option('newer')]
  const run = file
    ? fromFile(file)
    : url
      ? older && newer
        ? twoCheckpoints(older, newer)
        : overTheLine()
      : here()
  const findings = await run
  for (const finding of findings) console.error(`WRONG: ${say(finding)}`)
  if (findings.length === 0) console.log('Nothing was changed, removed, added or moved.')
  process.exitCode = findings.length === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
