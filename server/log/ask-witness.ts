import { readFileSync } from 'node:fs'
import type postgres from 'postgres'
import { z } from 'zod'
import { LogFault } from './faults.ts'
import { parseNote, parseVerifierKey, toBase64, verifyNote } from './note.ts'
import { storedTiles } from './state.ts'
import { consistencyPath, remembering } from './tiles.ts'

/** Witnesses of this log, as the file behind LOG_WITNESSES names them. */
export const witnessList = z.array(
  z.object({
    name: z.string().min(1),
    country: z.string().max(2).default(''),
    url: z.url(),
    vkey: z.string(),
  }),
)
export type Witness = z.output<typeof witnessList>[number]
/** @throws when the file cannot be understood */
export const witnessesIn = (file: string | undefined): Witness[] =>
  file ? witnessList.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
const patience = 5_000
/** Without a fresh cosignature for so long, a witness has fallen behind. */
export const behindAfter = 45_000

type Known = { size: number; at: Date | null; failures: number }

export async function rememberWitnesses(client: postgres.Sql, witnesses: Witness[]): Promise<void> {
  for (const { name, country, vkey } of witnesses)
    await client`
      insert into log_witnesses (name, country, vkey) values (${name}, ${country}, ${vkey})
      on conflict (name) do update set country = excluded.country, vkey = excluded.vkey`
}

async function say(client: postgres.Sql, name: string, state: string) {
  const isAway = state === 'away'
  await client`
    update log_witnesses set state = ${state}, failures = case when ${isAway} then failures + 1 else failures end where name = ${name}`
}

const post = async ({ url }: Witness, old: number, path: Uint8Array[], note: string) => {
  const proof = path.map((hash) => `${toBase64(hash)}\n`).join('')
  const res = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body: `old ${old}\n${proof}\n${note}`,
    signal: AbortSignal.timeout(patience),
  })
  return { status: res.status, body: (await res.text()).slice(0, 20_000) }
}

/** Asks one witness to cosign the newest checkpoint. @throws LogFault when it knows of another log than this one */
export async function askWitness(client: postgres.Sql, witness: Witness): Promise<'ok' | 'away' | 'nothing'> {
  const [checkpoint] = await client<{ size: number; note: string }[]>`
    select size::float8 as size, note from log_checkpoints order by log_checkpoints.size desc limit 1`
  if (!checkpoint) return 'nothing'
  const [known] = await client<Known[]>`
    select size::float8 as size, cosigned_at as at, failures from log_witnesses where name = ${witness.name}`
  const { size, note } = checkpoint
  const read = remembering(storedTiles(client))
  const ask = async (old: number) => post(witness, old, await consistencyPath(read, old, size), note)
  let answer: { status: number; body: string }
  try {
    answer = await ask(Math.min(known?.size ?? 0, size))
    const [, told] = answer.status === 409 ? (/^(\d{1,20})\n$/.exec(answer.body) ?? []) : []
    if (told !== undefined) {
      if (BigInt(told) > BigInt(size)) {
        await say(client, witness.name, 'ahead')
        throw new LogFault('witness-ahead', { witness: witness.name, seen: told, size }, witness.name)
      }
      answer = await ask(Number(told))
    }
  } catch (error) {
    if (error instanceof LogFault) throw error
    await say(client, witness.name, 'away')
    return 'away'
  }
  if (answer.status === 422) {
    await say(client, witness.name, 'fork')
    throw new LogFault('witness-fork', { witness: witness.name, size }, witness.name)
  }
  if (answer.status !== 200) {
    await say(client, witness.name, answer.status === 403 ? 'refused' : 'away')
    if (answer.status === 403) throw new LogFault('witness-key', { witness: witness.name }, witness.name)
    return 'away'
  }
  await keep(client, witness, size, note, answer.body)
  return 'ok'
}

/** Takes the lines that this witness's own key has signed, and no others. */
async function keep(client: postgres.Sql, witness: Witness, size: number, note: string, lines: string) {
  const key = parseVerifierKey(witness.vkey)
  const parsed = parseNote(note + lines)
  const verdicts = key?.type === 4 && parsed ? await verifyNote(parsed, [key]) : []
  const good = verdicts.find(({ isValid, time }) => isValid && time !== null)
  const line = parsed?.signatures.find((one) => one.name === key?.name && one.keyId === key?.keyId)?.line
  if (!good?.time || !line) {
    await say(client, witness.name, 'refused')
    throw new LogFault('witness-key', { witness: witness.name }, witness.name)
  }
  const at = new Date(good.time * 1000)
  await client`
    insert into log_cosignatures (size, witness, line, cosigned_at) values (${size}, ${witness.name}, ${line}, ${at}) on conflict do nothing`
  await client`
    update log_witnesses set size = ${size}, cosigned_at = ${at}, state = 'ok', failures = 0 where name = ${witness.name}`
}
