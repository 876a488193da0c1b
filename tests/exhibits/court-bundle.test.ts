import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { chromium } from '@playwright/test'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { beforeAll, describe, expect, test } from 'vitest'
import { sealedFor } from '#server/exhibits/bundle-door.ts'
import { openBundle } from '#server/exhibits/open-bundle.ts'
import { readBundle } from '#server/exhibits/read-bundle.ts'
import { sealBundle } from '#server/exhibits/seal-bundle.ts'
import { verifyBundle } from '#server/exhibits/verify-core.ts'
import { execute } from '#server/kernel/execute.ts'
import { aStore } from '#tests/evidence/world.ts'
import { refuses, theWorld } from '#tests/releases/world.ts'
import { auditRows, unrecorded } from '#tests/support/makers.ts'
import { aBundle, allow, open } from './bundle-world.ts'
import { anExhibit, letSee } from './world.ts'

aStore()
const world = theWorld()
let made: Awaited<ReturnType<typeof aBundle>>
beforeAll(async () => {
  made = await aBundle(world())
})
const check = (bytes: Buffer) => verifyBundle(new Blob([new Uint8Array(bytes)]))
const flipped = (bytes: Buffer, at: number, mask: number) => {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ mask, at)
  return copy
}
/** The bytes of one entry, found by its name in the local header. */
const entry = (zip: Buffer, name: string) => {
  const at = zip.indexOf(Buffer.from(name)) + Buffer.byteLength(name) + 20
  return zip.subarray(at, zip.indexOf(Buffer.from('504b0708', 'hex'), at))
}

const ontology = new Store(
  new Parser().parse(readFileSync(join(import.meta.dirname, 'ontology/case-1.4.0.ttl'), 'utf8')),
)
/** Violations of the shapes. SPARQL constraints are beyond this validator; informative findings do not count. */
async function violations(document: object): Promise<string[]> {
  const shapes = new Store(ontology.getQuads(null, null, null, null))
  for (const left of ['http://www.w3.org/2002/07/owl#imports', 'http://www.w3.org/ns/shacl#sparql'])
    shapes.removeQuads(shapes.getQuads(null, left, null, null))
  const quads = await jsonld.toRDF(document, { format: 'application/n-quads' })
  const data = new Store(new Parser({ format: 'N-Quads' }).parse(String(quads)))
  expect(data.size).toBeGreaterThan(60)
  // Classes come with the shapes, so that a File counts as an ObservableObject.
  data.addQuads(shapes.getQuads(null, 'http://www.w3.org/2000/01/rdf-schema#subClassOf', null, null))
  const { results } = await new SHACLValidator(shapes).validate(data)
  return results
    .filter((one) => one.severity?.value.endsWith('#Violation'))
    .map((one) => `${one.focusNode?.value} ${one.path?.value} ${one.sourceConstraintComponent?.value}`)
}

describe('a court bundle', () => {
  test('verifies, and says what it could not check', async () => {
    const found = await check(made.zip)
    expect(found.steps.filter((step) => step.ok === false)).toEqual([])
    expect(found).toMatchObject({ ok: true, facts: { exhibits: 2, events: 3 } })
    expect(found.steps.filter((step) => step.ok === null).map((step) => step.check)).toEqual([
      'log',
      'outside',
    ])
    expect(found.steps.filter((step) => step.check === 'receiptSignature')).toHaveLength(1)
  })

  test('one byte changed anywhere makes it fail and names a place', async () => {
    const runs = process.env.LONG ? 3000 : 150
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: made.zip.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const found = await check(flipped(made.zip, at, mask))
          expect(found.ok).toBe(false)
          expect(found.steps.find((step) => step.ok === false)?.place).not.toBe('')
        },
      ),
      { numRuns: runs },
    )
  })

  test('a tampered bundle of each kind names the very file', async () => {
    const [first = ''] = made.ids
    const at = made.zip.indexOf('photograph of Bolt seal')
    const photograph = await check(flipped(made.zip, at, 1))
    expect(photograph.steps.find((step) => step.ok === false)).toMatchObject({
      check: 'file',
      place: expect.stringContaining(`${first}/files/`),
    })
    const report = await check(flipped(made.zip, made.zip.indexOf('%PDF-') + 20, 1))
    expect(report.steps.find((step) => step.ok === false)).toEqual({
      check: 'file',
      ok: false,
      place: 'report.pdf',
    })
    const cut = await check(made.zip.subarray(0, made.zip.length - 200))
    expect(cut.steps[0]).toMatchObject({ check: 'archive', ok: false })
    const more = await check(Buffer.concat([made.zip, Buffer.from('x')]))
    expect(more.ok).toBe(false)
    // Whoever writes the list anew has no key to sign it with.
    const listed = made.zip.toString('latin1')
    const forged = Buffer.from(listed.replace(/"exhibits": 2/, '"exhibits": 1'), 'latin1')
    expect((await check(forged)).steps.filter((step) => step.ok === false)).toContainEqual({
      check: 'manifest',
      ok: false,
      place: 'manifest.json',
    })
  })

  test('verify.html in a real browser with the network off: holds, and names what was changed', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'tripoint-bundle-'))
    writeFileSync(join(dir, 'verify.html'), entry(made.zip, 'verify.html'))
    writeFileSync(join(dir, 'sound.zip'), made.zip)
    const at = made.zip.indexOf('photograph of Bolt seal')
    writeFileSync(join(dir, 'changed.zip'), flipped(made.zip, at, 1))
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    try {
      const context = await browser.newContext({ offline: true })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(`file://${dir}/verify.html`)
      await page.setInputFiles('#file', join(dir, 'sound.zip'))
      await page.waitForSelector('#verdict.ok')
      expect(await page.textContent('#result')).toContain('signatures of officers hold')
      await page.selectOption('#language', 'fr')
      expect(await page.textContent('#verdict')).toContain('Rien n’a été modifié')
      await page.setInputFiles('#file', join(dir, 'changed.zip'))
      await page.waitForSelector('#verdict.bad')
      expect(await page.textContent('#result')).toMatch(/a été modifié : exhibits\//)
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    } finally {
      await browser.close()
    }
  })

  test('its CASE/UCO graph keeps to the SHACL shapes of CASE 1.4.0', async () => {
    const document: object = JSON.parse(entry(made.zip, 'case.jsonld').toString())
    expect(await violations(document)).toEqual([])
    // The validator does find what is wrong: a hash without its method.
    const broken = JSON.stringify(document).replaceAll('"uco-types:hashMethod":"SHA256",', '')
    expect(await violations(JSON.parse(broken))).toEqual([
      expect.stringContaining('hashMethod'),
      expect.stringContaining('hashMethod'),
    ])
  })

  test('encrypted to an age recipient, it opens with that identity only', async () => {
    const identity = await generateX25519Identity()
    const sealed = await sealedFor(await identityToRecipient(identity), Readable.from([made.zip]))
    const parts: Buffer[] = []
    for await (const part of sealed) parts.push(part)
    const bytes = new Uint8Array(Buffer.concat(parts))
    expect(Buffer.from(bytes.subarray(0, 21)).toString()).toBe('age-encryption.org/v1')
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    expect(Buffer.from(await decrypter.decrypt(bytes)).equals(made.zip)).toBe(true)
    const other = new Decrypter()
    other.addIdentity(await generateX25519Identity())
    await expect(other.decrypt(bytes)).rejects.toThrow()
  })
})

describe('openBundle, readBundle, sealBundle', () => {
  test('holds only what the actor reads and the originator allows; another’s H1 waits for a permission', async () => {
    const w = world()
    const caseId = await w.sharedCase()
    const exhibitId = await anExhibit(w.officer, caseId)
    const input = { caseId, exhibitIds: [exhibitId], language: 'en' as const, reason: 'Trial' }
    await refuses(w, openBundle, input, w.officer, 'not-court-evidence')
    await refuses(w, openBundle, input, w.partnerOfficer, 'not-found')
    await refuses(w, openBundle, input, w.outsider, 'not-found')
    await refuses(w, openBundle, input, w.reader, 'needs-contribute')
    await allow(w, exhibitId)
    await letSee(w, caseId, [exhibitId])
    await open(caseId, [exhibitId], w.partnerOfficer)
    await unrecorded(w.admin, (tx) => tx`update items set handling_code = 'H1' where id = ${exhibitId}`)
    await refuses(w, openBundle, input, w.partnerOfficer, 'court-use-not-permitted')
    await open(caseId, [exhibitId], w.officer)
  })

  test('is its maker’s only, and a right that ended meanwhile ends the reading', async () => {
    const w = world()
    const caseId = await w.sharedCase()
    const exhibitId = await anExhibit(w.officer, caseId)
    await allow(w, exhibitId)
    const releaseId = await letSee(w, caseId, [exhibitId])
    const { bundleId } = await open(caseId, [exhibitId], w.partnerOfficer)
    const slice = { bundleId, from: 0, count: 10 }
    await refuses(w, readBundle, slice, w.officer, 'not-found')
    await refuses(
      w,
      sealBundle,
      { bundleId, manifestSha256: 'a'.repeat(64), files: 1 },
      w.officer,
      'not-found',
    )
    expect((await execute(readBundle, slice, w.partnerOfficer)).exhibits).toHaveLength(1)
    await unrecorded(w.admin, (tx) => tx`update releases set state = 'revoked' where id = ${releaseId}`)
    await refuses(w, readBundle, slice, w.partnerOfficer, 'not-found')
  })

  test('writes exactly these audit rows; the log holds the hash of the list', async () => {
    const w = world()
    const { facts } = await check(made.zip)
    const rows = await auditRows(w.admin, 'exhibits.bundle-sealed')
    expect(rows.filter((row) => row.facts.manifest === facts.manifest)).toHaveLength(1)
    expect(rows.at(-1)?.facts.key).toBe(facts.key)
    expect((await auditRows(w.admin, 'exhibits.bundle-opened'))[0]).toMatchObject({
      case_id: made.caseId,
      reason: 'Trial in Windsor',
      facts: { exhibits: 2, encrypted: false },
    })
  })
})
