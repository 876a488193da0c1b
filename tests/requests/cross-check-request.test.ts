import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { changeNote } from '#server/cases/change-note.ts'
import { execute } from '#server/kernel/execute.ts'
import { crossCheckRequest } from '#server/requests/cross-check-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase } from '#tests/support/makers.ts'
import { anAssigned, aWorld, records, refuses, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

const check = (requestId: string, by = world.officer) => execute(crossCheckRequest, { requestId }, by)
const noteIn = (caseId: string, body: string) =>
  execute(addNote, { caseId, body, language: 'en', mark: 'cui' }, world.officer)

describe('crossCheckRequest', () => {
  test('reads the fields of the form too', async () => {
    const { caseId } = await aCase(world.officer, { summary: 'Lorry with container TRPU 417305 3' })
    const details = { container: 'TRPU4173053' }
    const { requestId } = await anAssigned(world, { kind: 'transport_check', details, question: 'See below' })
    const { identifiers } = await check(requestId)
    expect(JSON.stringify(identifiers)).toContain(caseId)
  })

  test('shows own cases and items that mention the same number, however it is written', async () => {
    const { caseId } = await aCase(world.officer, { summary: 'Yard log names csqu305438-3 twice.' })
    await noteIn(caseId, 'Driver called (956) 555-0142 at noon.')
    const question = 'Container CSQU 305438 3, phone +1 956 555 0142, VIN 1M8GDM9AXKP042788?'
    const { requestId } = await anAssigned(world, { question })
    const { identifiers } = await check(requestId)
    const met = identifiers.map(({ kind, value, consistent, matches }) => [
      kind,
      value,
      consistent,
      matches.map((match) => [match.what, match.caseId]),
    ])
    expect(met).toEqual([
      ['container', 'CSQU3054383', true, [['case', caseId]]],
      ['phone', '9565550142', null, [['note', caseId]]],
      ['vehicle', '1M8GDM9AXKP042788', true, []],
    ])
  })

  test('follows a text that changes', async () => {
    const { caseId } = await aCase(world.officer)
    const { noteId } = await noteIn(caseId, 'Plate ABC-1234 at the gate')
    const { requestId } = await anAssigned(world, { question: 'Whose is plate ABC 1234?' })
    const matches = async () => (await check(requestId)).identifiers[0]?.matches.length
    expect(await matches()).toBe(1)
    await execute(
      changeNote,
      { caseId, noteId, version: 1, body: 'Plate ABC-1235 at the gate' },
      world.officer,
    )
    expect(await matches()).toBe(0)
  })

  test('shows nothing of a case that the officer is not on', async () => {
    const { caseId } = await aCase(world.chief, { summary: 'IMO 9074729 off Ensenada' })
    const { requestId } = await anAssigned(world, { question: 'Where was IMO 9074729?' })
    expect((await check(requestId)).identifiers).toMatchObject([{ value: '9074729', total: 0, matches: [] }])
    expect((await check(requestId, world.chief)).identifiers).toMatchObject([
      { total: 1, matches: [{ caseId }] },
    ])
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(world, crossCheckRequest, { requestId }, world.outsider, 'not-found')
  })

  test('tells the asking agency nothing, and records that it tried', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(world, crossCheckRequest, { requestId }, world.author, 'not-receiver')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAssigned(world, { question: 'Passport No. G12345678?' })
    const row = {
      officer_id: world.officer.officerId,
      request_id: requestId,
      facts: { number, identifiers: 1, matches: 0 },
    }
    await records(world, 'requests.cross-checked', () => check(requestId), row)
  })
})

describe('identifiers', () => {
  const found = async (text: string) =>
    await db.admin()<{ kind: string; value: string; consistent: boolean | null }[]>`
      select kind, value, consistent from app.identifiers(${text}) order by kind, value`

  test('takes a plate, a passport or a serial only after the word that names it', async () => {
    expect(await found('ABC 1234, G12345678, 7H991')).toEqual([])
    const rows = await found('Placas ABC-12-34; pasaporte núm. G12345678; número de serie: TP-7H991')
    expect(rows.map(({ kind, value }) => [kind, value])).toEqual([
      ['document', 'G12345678'],
      ['plate', 'ABC1234'],
      ['serial', 'TP7H991'],
    ])
  })

  test('a plate ends where it ends', async () => {
    for (const text of [
      'plate ABC-1234 at the gate',
      'Plaque : abc 1234, le 12 mars',
      'placa ABC1234 12 de marzo',
    ])
      expect((await found(text)).map(({ kind, value }) => [kind, value])).toEqual([['plate', 'ABC1234']])
  })

  test('check digits agree with the standards, and one wrong digit never fits (IMO, ISO 6346)', async () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    await fc.assert(
      fc.asyncProperty(digits(6), fc.integer({ min: 1, max: 9 }), async (first, off) => {
        const last = first.reduce((sum, digit, at) => sum + digit * (7 - at), 0) % 10
        const wrong = (last + off) % 10
        const rows = await found(`IMO ${first.join('')}${last}, IMO ${first.join('')}${wrong}`)
        expect(rows.map(({ value, consistent }) => [Number(value.at(-1)), consistent])).toEqual(
          [[last, true] as const, [wrong, false] as const].sort(([a], [b]) => a - b),
        )
      }),
      { numRuns: 25 },
    )
    const letters = fc.array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(letters, digits(6), async (owner, serial) => {
        // A=10, then on, leaving out multiples of 11 (ISO 6346).
        const values = Array.from({ length: 29 }, (_, at) => at + 10).filter((value) => value % 11 !== 0)
        const worth = [...[...owner, 'U'].map((letter) => values[letter.charCodeAt(0) - 65] ?? 0), ...serial]
        const digit = (worth.reduce((sum, value, at) => sum + value * 2 ** at, 0) % 11) % 10
        const [row] = await found(`${owner.join('')}U ${serial.join('')} ${digit}`)
        expect(row).toMatchObject({ kind: 'container', consistent: true })
      }),
      { numRuns: 25 },
    )
  })

  test('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 400, unit: 'grapheme' }), async (text) => {
        expect((await found(text.replaceAll('\0', ''))).length).toBeLessThanOrEqual(100)
      }),
      { numRuns: 30 },
    )
  })
})
