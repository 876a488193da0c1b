import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { findHeadings } from '#server/reference/find-headings.ts'
import { loadHeadingWords, loadPlaceName } from '#server/reference/load.ts'
import { theWorld } from '#tests/agencies/world.ts'
import { auditRows } from '#tests/support/makers.ts'

const w = theWorld()
const find = async (query: string, by = w().sisterOfficer) =>
  (await execute(findHeadings, { query }, by)).headings

describe('findHeadings', () => {
  test('finds by code, with or without dots, the heading before its subheadings', async () => {
    const words =
      'Vehicles; with only spark-ignition internal combustion reciprocating piston engine, cylinder capacity over 1500 but not over 3000cc'
    expect(await find('8703.23')).toEqual([{ code: '870323', words }])
    const [heading, ...below] = await find('2402')
    expect(heading?.code).toBe('2402')
    expect(below.map(({ code }) => code)).toContain('240220')
  })

  test('finds by words in any order, whatever the capitals and accents', async () => {
    for (const query of ['cocaine', 'COCAÏNE', 'cocaine alkaloids'])
      expect((await find(query)).map(({ code }) => code)).toContain('293972')
    expect(await find('Nirgendwo')).toEqual([])
  })

  test('offers only what a case can hold: four or six digits, twenty at most', async () => {
    const found = await find('live')
    expect(found).toHaveLength(20)
    expect(found.filter(({ code }) => !/^\d{4}(\d{2})?$/.test(code))).toEqual([])
    await expect(find('')).rejects.toMatchObject({ code: 'invalid' })
    await expect(find('x'.repeat(101))).rejects.toMatchObject({ code: 'invalid' })
  })

  test('is open to every officer, and what was asked is not recorded', async () => {
    const before = (await auditRows(w().admin)).length
    for (const officer of [w().administrator, w().manager, w().foreign])
      expect(await find('cigarettes', officer)).not.toEqual([])
    expect(await auditRows(w().admin)).toHaveLength(before)
  })
})

describe('words beside a code', () => {
  test('are those of the list, and none where the list has none', async () => {
    expect(await loadHeadingWords('240220')).toBe('Cigarettes; containing tobacco')
    expect(await loadHeadingWords('000000')).toBe('')
    expect(await loadHeadingWords('')).toBe('')
    expect(await loadPlaceName('cawnd')).toBe('Windsor, Canada')
    expect(await loadPlaceName('Dock 4')).toBe('')
  })
})
