import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  cosign,
  formatCheckpoint,
  formatNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  signNote,
  verifierKey,
  verifyNote,
} from '#server/log/note.ts'

const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const example = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`
const aKey = (name: string, type: 1 | 4) => {
  const pair = generateKeyPairSync('ed25519')
  const raw = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const key = verifierKey(name, type, new Uint8Array(raw))
  return { key, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, pair.privateKey)) }
}

test('the example of the specification verifies, and not with a changed letter', async () => {
  const key = parseVerifierKey(vkey)
  const note = parseNote(example)
  if (!key || !note) return expect.unreachable('the example')
  expect(await verifyNote(note, [key])).toMatchObject([{ isValid: true }])
  const changed = parseNote(example.replace('example message', 'exemple message'))
  expect(changed && (await verifyNote(changed, [key]))).toMatchObject([{ isValid: false }])
})

test('a key whose id does not fit its bytes is no key', () => {
  expect(parseVerifierKey(vkey.replace('530d903a', '530d903b'))).toBeNull()
  expect(parseVerifierKey(vkey.replace('example.com', 'example.org'))).toBeNull()
})

test.each([
  ['no signature', 'text\n\n'],
  ['no blank line', 'text\n— a AAAAAAA=\n'],
  ['a carriage return', example.replace('message.', 'message.\r')],
  ['no newline at the end', example.slice(0, -1)],
  ['another dash', example.replace('—', '-')],
])('a note with %s is none', (_, text) => expect(parseNote(text)).toBeNull())

test.each([
  '',
  'a\n1\n',
  'a\n01\nx\n',
  `a\n18446744073709551616\n${'A'.repeat(43)}=\n`,
  `a\n-1\n${'A'.repeat(43)}=\n`,
  `a\n1\n${'A'.repeat(43)}=\n\n`,
])('a checkpoint %j is none', (text) => expect(parseCheckpoint(text)).toBeNull())

test('a signed and cosigned checkpoint verifies; unknown keys are ignored; a cosignature is bound to its time', async () => {
  const log = aKey('portal.example/api/log', 1)
  const witness = aKey('witness.example/ca', 4)
  const text = formatCheckpoint(log.key.name, 2n ** 64n - 1n, new Uint8Array(32).fill(7))
  expect(parseCheckpoint(text)).toMatchObject({ origin: log.key.name, size: 2n ** 64n - 1n })
  const lines = [
    await signNote(log.key, log.sign, text),
    await cosign(witness.key, witness.sign, text, 1_700_000_000),
  ]
  const note = parseNote(formatNote(text, lines))
  if (!note) return expect.unreachable('a note')
  expect(await verifyNote(note, [log.key, witness.key])).toMatchObject([
    { isValid: true, time: null },
    { isValid: true, time: 1_700_000_000 },
  ])
  expect(await verifyNote(note, [aKey(log.key.name, 1).key])).toEqual([])
  const later = note.signatures.map((one) => ({ ...one, bytes: one.bytes.with(7, (one.bytes[7] ?? 0) ^ 1) }))
  expect(await verifyNote({ ...note, signatures: later }, [witness.key])).toMatchObject([{ isValid: false }])
})
