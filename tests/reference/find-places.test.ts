import { expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { findPlaces } from '#server/reference/find-places.ts'
import { theWorld } from '#tests/agencies/world.ts'
import { auditRows } from '#tests/support/makers.ts'

const w = theWorld()
const find = async (query: string, by = w().sisterOfficer) =>
  (await execute(findPlaces, { query }, by)).places

test('finds ports, crossings, states and countries by their code', async () => {
  expect((await find('cawnd'))[0]).toEqual({
    code: 'CAWND',
    name: 'Windsor',
    within: 'Canada',
    kind: 'port',
  })
  expect((await find('230404'))[0]).toMatchObject({ name: 'Laredo, World Trade Bridge', kind: 'crossing' })
  expect((await find('MX-CHH'))[0]).toMatchObject({ name: 'Chihuahua', kind: 'region' })
  expect((await find('ca'))[0]).toMatchObject({ name: 'Canada', kind: 'country' })
})

test('finds by words, in any order, whatever the accents and capitals', async () => {
  for (const query of ['Ciudad Juárez', 'ciudad juarez', 'JUAREZ  ciudad'])
    expect((await find(query)).map(({ code }) => code)).toContain('MXCJS')
  expect((await find('montreal'))[0]).toMatchObject({ code: 'CAMTR', name: 'Montréal' })
  expect((await find('texas laredo bridge')).map(({ code }) => code)).toContain('230401')
})

test('gives no more than twenty, fewer when asked, and nothing for words that fit nothing', async () => {
  expect(await find('us')).toHaveLength(20)
  expect((await execute(findPlaces, { query: 'us', limit: 3 }, w().manager)).places).toHaveLength(3)
  expect(await find('Nirgendwo')).toEqual([])
  expect(await find('.*%_')).toEqual([])
})

test.each([{ query: '' }, { query: 'x'.repeat(101) }, { query: 'us', limit: 21 }])(
  'takes no question without bounds: %o',
  async (input) => {
    await expect(execute(findPlaces, input, w().manager)).rejects.toMatchObject({ code: 'invalid' })
  },
)

test('is open to every officer and to no visitor, and what was asked is not recorded', async () => {
  const before = (await auditRows(w().admin)).length
  for (const officer of [w().administrator, w().manager, w().foreign, w().sisterOfficer])
    expect(await find('Halifax', officer)).not.toEqual([])
  expect(await auditRows(w().admin)).toHaveLength(before)
  const visitor = { kind: 'visitor', address: '', door: 'test' } as const
  await expect(execute(findPlaces, { query: 'Halifax' }, visitor)).rejects.toMatchObject({
    code: 'unauthenticated',
  })
})
