import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { keyFrom, newPkcs8 } from './keys.ts'
import { emptyRoot, sameBytes, verifyConsistency } from './merkle.ts'
import {
  cosign,
  formatNote,
  fromBase64,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  type VerifierKey,
  verifyNote,
} from './note.ts'
import { writeSafely } from './write-safely.ts'

/** A witness of transparency logs (C2SP tlog-witness): remembers the last checkpoint of each log and cosigns only what begins with it. */
export const witnessConfig = z.object({
  name: z.string().min(1),
  folder: z.string().min(1),
  host: z.string().default('127.0.0.1'),
  port: z.number().int().min(0).max(65_535).default(0),
  logs: z.array(z.object({ origin: z.string().min(1), keys: z.array(z.string()).min(1) })).min(1),
  /** Says that the memory was lost and the witness begins anew. Without it, a key without its memory refuses to start. */
  beginAnew: z.boolean().default(false),
})
export type WitnessConfig = z.output<typeof witnessConfig>
const memory = z.record(
  z.string(),
  z.object({ size: z.string().regex(/^\d+$/), root: z.string(), note: z.string() }),
)
const stateFile = z.object({ logs: memory, sum: z.string() })
type Memory = z.output<typeof memory>
export type WitnessAnswer = { status: number; body: string; type: string }

const sumOf = (logs: Memory) => createHash('sha256').update(JSON.stringify(logs)).digest('hex')
const plain = (status: number, body = ''): WitnessAnswer => ({
  status,
  body,
  type: 'text/plain; charset=utf-8',
})
const sizeLine = (size: bigint): WitnessAnswer => ({
  status: 409,
  body: `${size}\n`,
  type: 'text/x.tlog.size',
})

function readMemory(file: string): Memory {
  const { logs, sum } = stateFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (sumOf(logs) !== sum) throw new Error('its sum does not fit')
  return logs
}

/** @throws when the memory is lost or torn: a witness that forgot would confirm a log that was rolled back */
function open({ folder, name, beginAnew }: WitnessConfig) {
  const [keyFile, file] = [`${folder}/key.json`, `${folder}/state.json`]
  const isFirst = !existsSync(keyFile)
  if (isFirst) writeSafely(keyFile, JSON.stringify({ pkcs8: newPkcs8() }))
  const { pkcs8 } = z.object({ pkcs8: z.string() }).parse(JSON.parse(readFileSync(keyFile, 'utf8')))
  const key = keyFrom(name, pkcs8, 4)
  if (existsSync(file)) {
    try {
      return { ...key, file, logs: readMemory(file) }
    } catch (cause) {
      if (!beginAnew)
        throw new Error(`WITNESS MEMORY TORN: ${file} cannot be read. Restore it, or say beginAnew.`, {
          cause,
        })
    }
  } else if (!isFirst && !beginAnew) {
    throw new Error(`WITNESS MEMORY LOST: there is a key, but no ${file}. Restore it, or say beginAnew.`)
  }
  writeSafely(file, JSON.stringify({ logs: {}, sum: sumOf({}) }))
  return { ...key, file, logs: {} }
}

/** `add-checkpoint` and the monitor's `checkpoint`, with the statuses of the specification. `shout` hears what an operator must hear. */
export function openWitness(
  config: WitnessConfig,
  shout: (text: string) => void = console.error,
  now = Date.now,
) {
  const opened = open(config)
  let logs: Memory = opened.logs
  const known = new Map(
    config.logs.map(({ origin, keys }) => [origin, keys.map(parseVerifierKey).filter((key) => key !== null)]),
  )

  const misbehaves = (what: string, note: string): void => {
    shout(`${what}\n${note}`)
    appendFileSync(`${config.folder}/evidence.txt`, `${new Date(now()).toISOString()} ${what}\n${note}\n`)
  }

  const add = async (body: string): Promise<WitnessAnswer> => {
    const split = body.indexOf('\n\n')
    const [first = '', ...proof] = body.slice(0, split).split('\n')
    const [, digits] = /^old (0|[1-9]\d{0,19})$/.exec(first) ?? []
    const path = proof.map(fromBase64)
    const note = parseNote(body.slice(split + 2))
    const checkpoint = note && parseCheckpoint(note.text)
    if (split < 0 || !digits || proof.length > 63 || !note || !checkpoint) return plain(400)
    const hashes = path.filter((hash) => hash?.length === 32).filter((hash) => hash !== null)
    if (hashes.length !== path.length) return plain(400)
    const keys: VerifierKey[] | undefined = known.get(checkpoint.origin)
    if (!keys) return plain(404)
    const verdicts = await verifyNote(note, keys)
    if (verdicts.length === 0 || verdicts.some(({ isValid }) => !isValid)) return plain(403)
    const [old, { size, root, origin }] = [BigInt(digits), checkpoint]
    const time = Math.floor(now() / 1000)
    const line = await cosign(opened.key, opened.sign, note.text, time)
    const signed = formatNote(
      note.text,
      note.signatures
        .filter((one) => verdicts.some(({ key }) => key.keyId === one.keyId && key.name === one.name))
        .map((one) => one.line),
    )

    // From here to the written file nothing else runs: what is compared is what is replaced.
    const last = logs[origin]
    const lastSize = BigInt(last?.size ?? '0')
    if (size < lastSize)
      misbehaves(`ROLLBACK: ${origin} shows ${size} records and has shown ${lastSize}`, signed)
    if (old > size) return plain(400)
    if (old !== lastSize) return sizeLine(lastSize)
    const lastRoot = last ? fromBase64(last.root) : emptyRoot()
    const isWrongEmpty = size === 0n && !sameBytes(root, emptyRoot())
    // An empty memory begins with whatever it is shown first.
    const fits =
      old === 0n && size > 0n
        ? hashes.length === 0
        : lastRoot !== null && verifyConsistency(old, size, lastRoot, root, hashes)
    if (isWrongEmpty || !fits) {
      const isFork = old === size && lastRoot !== null && !sameBytes(root, lastRoot)
      misbehaves(
        `${isFork ? 'FORK' : 'FORK OR FALSE PROOF'}: ${origin} at ${size} does not continue ${lastSize}`,
        signed,
      )
      return plain(422)
    }
    const next = {
      ...logs,
      [origin]: { size: `${size}`, root: note.text.split('\n')[2] ?? '', note: signed + line },
    }
    writeSafely(opened.file, JSON.stringify({ logs: next, sum: sumOf(next) }))
    logs = next
    return plain(200, line)
  }

  const show = (hash: string): WitnessAnswer => {
    const found = Object.entries(logs).find(
      ([origin]) => createHash('sha256').update(origin).digest('hex') === hash,
    )
    return found ? plain(200, found[1].note) : plain(404)
  }

  return {
    vkey: opened.key.vkey,
    answer: async (method: string, path: string, body: string): Promise<WitnessAnswer> => {
      if (method === 'POST' && path === '/add-checkpoint') return add(body)
      const [, hash] = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path) ?? []
      return method === 'GET' && hash ? show(hash) : plain(404)
    },
  }
}
