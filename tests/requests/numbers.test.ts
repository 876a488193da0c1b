import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#db/client.ts'
import { execute } from '#server/kernel/execute.ts'
import { writeRequest } from '#server/requests/write-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aWorld, fieldsOf, type World } from './world.ts'

const db = useDatabase({ max: 8 })
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

const undone = new Error('undone on purpose')
const take = async (series: string, keep: boolean) => {
  const taken: number[] = []
  await db
    .app()
    .begin(async (tx) => {
      const [row] = await tx<{ serial: number }[]>`select app.next_number(${series}, 2031) as serial`
      taken.push(row?.serial ?? 0)
      if (!keep) throw undone
    })
    .catch((thrown: unknown) => {
      if (thrown !== undone) throw thrown
    })
  return taken
}

describe('numbers', () => {
  test('forty writers at once, from the first number of the year on, get forty numbers', async () => {
    const written = await Promise.all(
      Array.from({ length: 40 }, () => execute(writeRequest, fieldsOf(world), world.author)),
    )
    expect(new Set(written.map((one) => one.number)).size).toBe(40)
  })

  test('what is rolled back leaves a gap: no number is given twice', async () => {
    const taken = await Promise.all(Array.from({ length: 60 }, (_, n) => take('CA', n % 3 !== 0)))
    const kept = taken.filter((_, n) => n % 3 !== 0).flat()
    expect(new Set(kept).size).toBe(40)
    const [after] = await take('CA', true)
    expect(after).toBeGreaterThan(Math.max(...kept))
  })

  test('nobody waits for the commit of another', async () => {
    await take('MX', true)
    await db.app().begin(async (open) => {
      const [first] = await open<{ serial: number }[]>`select app.next_number('MX', 2031) as serial`
      expect(await take('MX', true)).toEqual([(first?.serial ?? 0) + 1])
    })
  })

  test('series and years count for themselves; anything else is no series', async () => {
    expect(await take('US', true)).toEqual([1])
    expect(await take('REL', true)).toEqual([1])
    await expect(take('a; drop table cases', true)).rejects.toThrow('no series')
  })

  test('goes on after the last number of the table that once counted', async () => {
    await db.admin().unsafe(`
      create table public.serials (series text, year integer, last integer);
      insert into public.serials values ('MX', 2016, 41);
      grant select on public.serials to portal_guard`)
    const owner = connect(db.database().ownerUrl, { max: 1 })
    try {
      await owner.unsafe(readFileSync('db/guards/before/50-numbers.sql', 'utf8')).simple()
    } finally {
      await owner.end()
    }
    const [row] = await db.app()`select app.next_number('MX', 2016) as serial`
    expect(row?.serial).toBe(42)
  })
})
