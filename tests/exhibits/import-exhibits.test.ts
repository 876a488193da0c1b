import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '#server/exhibits/csv.ts'
import { importExhibits } from '#server/exhibits/import-exhibits.ts'
import { listExhibits } from '#server/exhibits/list-exhibits.ts'
import { execute } from '#server/kernel/execute.ts'
import { theWorld } from '#tests/releases/world.ts'
import { auditRows } from '#tests/support/makers.ts'

const world = theWorld()
const head = 'exhibitNumber,title,quantity,unit,seizedAt,seizedBy,authority,sealNumbers'
const row = (number: string, quantity = '2') =>
  `${number},"Pistol frames, ""P80""",${quantity},piece,2026-03-05T14:20:00-05:00,Insp. Fontaine,"Customs Act, s. 110","CA-1, CA-2"`
const input = (caseId: string, csv: string) => ({
  caseId,
  csv,
  mark: 'protected_a' as const,
  language: 'en' as const,
})

describe('importExhibits', () => {
  test('takes in every row with its own signed chain', async () => {
    const w = world()
    const caseId = await w.ownCase()
    const answer = await execute(
      importExhibits,
      input(caseId, [head, row('I-1'), row('I-2')].join('\r\n')),
      w.officer,
    )
    expect(answer.exhibitIds).toHaveLength(2)
    const { exhibits } = await execute(listExhibits, { caseId }, w.officer)
    expect(exhibits.map((one) => one.exhibitNumber).sort()).toEqual(['I-1', 'I-2'])
    expect(exhibits[0]).toMatchObject({ title: 'Pistol frames, "P80"', sealNumbers: ['CA-1', 'CA-2'] })
    expect((await auditRows(w.admin, 'exhibits.imported')).at(-1)).toMatchObject({
      case_id: caseId,
      facts: { exhibits: 2, mark: 'protected_a' },
    })
  })

  test('names every fault by row and column, and saves nothing', async () => {
    const w = world()
    const caseId = await w.ownCase()
    const csv = [head, row('I-1'), row('I-1'), row('I-3', 'many'), ',,,,,,,', row('I-4', '0')].join('\n')
    await expect(execute(importExhibits, input(caseId, csv), w.officer)).rejects.toMatchObject({
      code: 'invalid',
      issues: [
        { path: 'rows.3.exhibitNumber', key: 'number_twice' },
        { path: 'rows.4.quantity', key: 'format_quantity' },
        { path: 'rows.5.quantity', key: 'format_quantity' },
      ],
    })
    expect((await execute(listExhibits, { caseId }, w.officer)).exhibits).toEqual([])
  })

  test('a number that is taken undoes the rows before it', async () => {
    const w = world()
    const caseId = await w.ownCase()
    await execute(importExhibits, input(caseId, [head, row('I-2')].join('\n')), w.officer)
    const csv = [head, row('I-1'), row('I-2')].join('\n')
    await expect(execute(importExhibits, input(caseId, csv), w.officer)).rejects.toMatchObject({
      issues: [{ path: 'rows.3.exhibitNumber', key: 'number_taken' }],
    })
    expect((await execute(listExhibits, { caseId }, w.officer)).exhibits).toHaveLength(1)
  })

  test('refuses an unknown column, an empty list, an open quote, a reader, a foreigner and a closed case', async () => {
    const w = world()
    const caseId = await w.ownCase()
    const wants = (csv: string, key: string) =>
      expect(execute(importExhibits, input(caseId, csv), w.officer)).rejects.toMatchObject({
        issues: [{ path: 'csv', key }],
      })
    await wants('colour\nred', 'csv_column')
    await wants(head, 'csv_empty')
    await wants(`${head}\n"I-1`, 'csv_broken')
    const sound = input(caseId, [head, row('I-1')].join('\n'))
    await expect(execute(importExhibits, sound, w.reader)).rejects.toMatchObject({
      reason: 'needs-contribute',
    })
    await expect(execute(importExhibits, sound, w.outsider)).rejects.toMatchObject({ code: 'not-found' })
    await w.close(caseId)
    await expect(execute(importExhibits, sound, w.officer)).rejects.toMatchObject({ reason: 'case-closed' })
  })
})

describe('readCsv', () => {
  test('reads back whatever was written', () => {
    const field = fc.string().map((text) => text.replaceAll('\0', ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1 }), (table) => {
        const quote = (value: string) => `"${value.replaceAll('"', '""')}"`
        const text = [['a', 'b', 'c'], ...table].map((one) => one.map(quote).join(',')).join('\r\n')
        const kept = table.filter((one) => one.some((value) => value.trim() !== ''))
        expect(readCsv(text)).toEqual([['a', 'b', 'c'], ...kept])
      }),
    )
  })
})
