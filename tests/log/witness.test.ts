import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { askWitness, rememberWitnesses, type Witness } from '#server/log/ask-witness.ts'
import { keyFrom, newPkcs8 } from '#server/log/keys.ts'
import { emptyRoot, type Hash, leafHash, nodeHash } from '#server/log/merkle.ts'
import {
  formatCheckpoint,
  formatNote,
  parseNote,
  parseVerifierKey,
  signNote,
  toBase64,
  verifyNote,
} from '#server/log/note.ts'
import { openPublisher, publish } from '#server/log/publish.ts'
import { readCheckpoint } from '#server/log/read-checkpoint.ts'
import { consistencyPath } from '#server/log/tiles.ts'
import { openWitness, witnessConfig } from '#server/log/witness.ts'
import { anAgency, anOfficer } from '#tests/support/makers.ts'
import { origin, sequenceAll, someRows, useLog } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'tripoint-witness-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const log = keyFrom(origin, newPkcs8(), 1)
const mth = (leaves: Hash[]): Hash => {
  const [only] = leaves
  if (!only) return emptyRoot()
  if (leaves.length === 1) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}
const leavesOf = (count: number, word = 'record') =>
  Array.from({ length: count }, (_, i) => leafHash(new TextEncoder().encode(`${word} ${i}`)))
const aNote = async (leaves: Hash[], key = log) => {
  const text = formatCheckpoint(origin, leaves.length, mth(leaves))
  return formatNote(text, [await signNote(key.key, key.sign, text)])
}
const proof = (leaves: Hash[], old: number) =>
  consistencyPath(
    async (_, n) => new Uint8Array(Buffer.concat(leaves.slice(n * 256, n * 256 + 256))),
    old,
    leaves.length,
  )
const bodyOf = async (old: number, leaves: Hash[], path?: Hash[], key = log) =>
  `old ${old}\n${(path ?? (await proof(leaves, old))).map((hash) => `${toBase64(hash)}\n`).join('')}\n${await aNote(leaves, key)}`

const aWitness = (name: string, more: { beginAnew?: boolean } = {}) => {
  const shouts: string[] = []
  mkdirSync(join(folder, name), { recursive: true })
  const config = witnessConfig.parse({
    name: `witness.test/${name}`,
    folder: join(folder, name),
    logs: [{ origin, keys: [log.key.vkey] }],
    ...more,
  })
  const opened = openWitness(config, (text) => shouts.push(text))
  const add = async (body: string) => opened.answer('POST', '/add-checkpoint', body)
  return { ...opened, add, shouts }
}

describe('a witness', () => {
  test('cosigns what continues, and keeps it before it answers', async () => {
    const witness = aWitness('good')
    const five = leavesOf(5)
    const answer = await witness.add(await bodyOf(0, five))
    expect(answer.status).toBe(200)
    const key = parseVerifierKey(witness.vkey)
    const note = parseNote((await aNote(five)) + answer.body)
    expect(key && note && (await verifyNote(note, [key]))).toMatchObject([{ isValid: true }])
    expect((await witness.add(await bodyOf(5, leavesOf(300)))).status).toBe(200)
    expect((await witness.add(await bodyOf(300, leavesOf(300)))).status).toBe(200)
    const again = aWitness('good')
    expect(await again.add(await bodyOf(0, leavesOf(301)))).toEqual({
      status: 409,
      body: '300\n',
      type: 'text/x.tlog.size',
    })
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256').update(origin).digest('hex')
    expect((await again.answer('GET', `/${hash}/checkpoint`, '')).body).toContain('\n300\n')
    expect((await again.answer('GET', `/${'0'.repeat(64)}/checkpoint`, '')).status).toBe(404)
  })

  test.each([
    ['no old line', async () => (await bodyOf(0, leavesOf(2))).slice(6), 400],
    [
      'an old size with a zero in front',
      async () => (await bodyOf(0, leavesOf(2))).replace('old 0', 'old 00'),
      400,
    ],
    ['an old size above the new one', () => bodyOf(9, leavesOf(2), []), 400],
    ['64 lines of proof', () => bodyOf(0, leavesOf(2), leavesOf(64)), 400],
    ['a hash of 31 bytes', () => bodyOf(0, leavesOf(2), [new Uint8Array(31)]), 400],
    [
      'a log it does not know',
      async () => (await bodyOf(0, leavesOf(2))).replaceAll(origin, 'other.test/log'),
      404,
    ],
    ['a key it does not know', () => bodyOf(0, leavesOf(2), [], keyFrom(origin, newPkcs8(), 1)), 403],
    [
      'a signature of another text',
      async () => (await bodyOf(0, leavesOf(2))).replace(`${origin}\n2\n`, `${origin}\n3\n`),
      403,
    ],
    ['a proof where none belongs', () => bodyOf(0, leavesOf(2), leavesOf(1)), 422],
  ])('refuses %s', async (_, body, status) => {
    expect((await aWitness('strict').add(await body())).status).toBe(status)
  })

  test('refuses a fork and a rollback, shouts, and keeps the evidence', async () => {
    const witness = aWitness('loud')
    await witness.add(await bodyOf(0, leavesOf(9)))
    const forked = [...leavesOf(7), ...leavesOf(5, 'other')]
    expect((await witness.add(await bodyOf(9, forked))).status).toBe(422)
    expect((await witness.add(await bodyOf(9, [...leavesOf(8), ...leavesOf(1, 'other')], []))).status).toBe(
      422,
    )
    expect(await witness.add(await bodyOf(4, leavesOf(4), []))).toMatchObject({ status: 409, body: '9\n' })
    expect(witness.shouts.map((text) => text.split(':')[0])).toEqual([
      'FORK OR FALSE PROOF',
      'FORK',
      'ROLLBACK',
    ])
    expect(readFileSync(join(folder, 'loud', 'evidence.txt'), 'utf8')).toContain(`${origin}\n12\n`)
    expect((await witness.add(await bodyOf(9, leavesOf(10)))).status).toBe(200)
  })

  test('two requests at a time: the memory never goes back', async () => {
    const witness = aWitness('busy')
    await witness.add(await bodyOf(0, leavesOf(3)))
    const bodies = await Promise.all([4, 5, 6, 7].map((size) => bodyOf(3, leavesOf(size))))
    const answers = await Promise.all(bodies.map((body) => witness.add(body)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3)
  })

  test('with a lost or torn memory it does not start, until somebody says that it begins anew', async () => {
    await aWitness('lost').add(await bodyOf(0, leavesOf(3)))
    const file = join(folder, 'lost', 'state.json')
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.slice(0, 50))
    expect(() => aWitness('lost')).toThrow('WITNESS MEMORY TORN')
    writeFileSync(file, whole.replace('"size":"3"', '"size":"1"'))
    expect(() => aWitness('lost')).toThrow('WITNESS MEMORY TORN')
    rmSync(file)
    expect(() => aWitness('lost')).toThrow('WITNESS MEMORY LOST')
    expect((await aWitness('lost', { beginAnew: true }).add(await bodyOf(0, leavesOf(2)))).status).toBe(200)
  })
})

describe('three witnesses as processes of their own', () => {
  const world = useLog()
  const running: { witness: Witness; said: () => string; stop: () => Promise<void> }[] = []
  let keys: Awaited<ReturnType<typeof openPublisher>>['keys']

  async function start(name: string) {
    const file = join(folder, `${name}.json`)
    const own = keys.keys.map(({ key }) => key.vkey)
    writeFileSync(
      file,
      JSON.stringify({
        name: `witness.test/${name}`,
        folder: join(folder, `p-${name}`),
        logs: [{ origin, keys: own }],
      }),
    )
    const child = spawn(process.execPath, ['bin/witness.ts', file], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (part) => {
      said += part
    })
    child.stderr.on('data', (part) => {
      said += part
    })
    while (!/Public key: .+\n/.test(said))
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])
    const [, url = ''] = /Witness at (\S+)/.exec(said) ?? []
    const [, vkey = ''] = /Public key: (\S+)/.exec(said) ?? []
    return {
      witness: { name, country: '', url, vkey },
      said: () => said,
      stop: async () => {
        child.kill('SIGKILL')
        await once(child, 'exit')
      },
    }
  }

  beforeAll(async () => {
    ;({ keys } = await openPublisher(world.log(), world.dataDir(), origin))
    running.push(...(await Promise.all(['ca', 'us', 'mx'].map(start))))
    await rememberWitnesses(
      world.log(),
      running.map(({ witness }) => witness),
    )
  })
  afterAll(() => Promise.all(running.map((one) => one.stop())))
  const witnessAt = (i: number) => running[i] ?? expect.unreachable('a witness')
  const grow = async (count: number) => {
    await someRows(world.admin(), count)
    await sequenceAll(world.log())
    return publish(world.log(), world.dataDir(), keys)
  }

  test('a checkpoint is confirmed when two of three have cosigned', async () => {
    const auditor = await anOfficer(world.admin(), await anAgency(world.admin()), ['auditor'])
    const { size } = await grow(300)
    expect(await askWitness(world.log(), witnessAt(0).witness)).toBe('ok')
    await expect(execute(readCheckpoint, { which: 'confirmed' }, auditor)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await askWitness(world.log(), witnessAt(1).witness)).toBe('ok')
    const confirmed = await execute(readCheckpoint, { which: 'confirmed' }, auditor)
    expect(confirmed).toMatchObject({ size, witnesses: [{ witness: 'ca' }, { witness: 'us' }] })
    await grow(400)
    expect((await execute(readCheckpoint, { which: 'confirmed' }, auditor)).size).toBe(size)
    for (const { witness } of running) expect(await askWitness(world.log(), witness)).toBe('ok')
    expect((await execute(readCheckpoint, { which: 'confirmed' }, auditor)).witnesses).toHaveLength(3)
  })

  test('one killed and started again goes on where it was', async () => {
    await witnessAt(2).stop()
    expect(await askWitness(world.log(), witnessAt(2).witness)).toBe('away')
    await grow(5)
    running[2] = await start('mx')
    expect(running[2].witness.vkey).toBe(
      (await world.admin()<{ vkey: string }[]>`select vkey from log_witnesses where name = 'mx'`)[0]?.vkey,
    )
    expect(await askWitness(world.log(), witnessAt(2).witness)).toBe('ok')
  })

  test('a signature by a key that was not agreed is no confirmation', async () => {
    const [us, mx] = [witnessAt(1).witness, witnessAt(2).witness]
    await expect(askWitness(world.log(), { ...us, vkey: mx.vkey })).rejects.toMatchObject({
      kind: 'witness-key',
    })
  })

  test('a restored backup that lost records is found', async () => {
    await world.admin().begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`delete from log_checkpoints where size > 100`
      const text = formatCheckpoint(origin, 100, emptyRoot())
      const [own] = keys.keys
      if (!own) throw new Error('no key')
      await tx`insert into log_checkpoints (size, note) values (100, ${formatNote(text, [await signNote(own.key, own.sign, text)])})`
    })
    await expect(askWitness(world.log(), witnessAt(0).witness)).rejects.toMatchObject({
      kind: 'witness-ahead',
      about: 'ca',
    })
  })

  test('a fork is refused by all, and each says so', async () => {
    // The same records but the third, signed with the log's true key: what a host that rewrites history would show.
    const { size } = await grow(7)
    const rows = await world.admin()<
      { n: number; bytes: Buffer }[]
    >`select n::int as n, bytes from log_tiles where level = 0 order by n`
    const bad = rows.map(({ n, bytes }) =>
      n === 0 ? Buffer.concat([bytes.subarray(0, 64), Buffer.alloc(32), bytes.subarray(96)]) : bytes,
    )
    const leaves = bad.flatMap((bytes) =>
      Array.from(
        { length: bytes.length / 32 },
        (_, i) => new Uint8Array(bytes.subarray(i * 32, i * 32 + 32)),
      ),
    )
    const text = formatCheckpoint(origin, size, mth(leaves))
    const [own] = keys.keys
    if (!own) return expect.unreachable('a key')
    await world.admin().begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update log_checkpoints set note = ${formatNote(text, [await signNote(own.key, own.sign, text)])} where size = ${size}`
      for (const [n, bytes] of bad.entries())
        await tx`update log_tiles set bytes = ${bytes} where level = 0 and n = ${n}`
    })
    for (const { witness, said } of running) {
      await expect(askWitness(world.log(), witness)).rejects.toMatchObject({
        kind: 'witness-fork',
        about: witness.name,
      })
      expect(said()).toContain('FORK')
    }
    const states = await world.admin()`select distinct state from log_witnesses`
    expect([...states]).toEqual([{ state: 'fork' }])
  })
})
