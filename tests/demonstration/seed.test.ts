import { expect, test } from 'vitest'
import { seedWhenEmpty } from '#bin/demonstration/seed.ts'
import { aStore } from '#tests/evidence/world.ts'
import { useDatabase } from '#tests/support/database.ts'

const db = useDatabase()
aStore()

test('the story plays through the gate to its end, and leaves what waits for somebody', {
  timeout: 240_000,
}, async () => {
  await seedWhenEmpty()
  const one = async (query: Promise<{ n: number }[]>) => (await query)[0]?.n
  const admin = db.admin()
  expect(
    await one(admin<{ n: number }[]>`select count(*)::int as n from emergencies where reviewed_at is null`),
  ).toBe(1)
  expect(
    await one(admin<{ n: number }[]>`select count(*)::int as n from onward_requests where state = 'open'`),
  ).toBe(1)
  expect(
    await one(admin<{ n: number }[]>`select count(*)::int as n from delegations where ended_at is null`),
  ).toBe(1)
  const halfWay = admin<{ n: number }[]>`
    select count(*)::int as n from releases r join release_approvals a on a.release_id = r.id where r.state = 'awaiting'`
  expect(await one(halfWay)).toBe(1)
  const both = admin<{ n: number }[]>`
    select count(*)::int as n from release_approvals a join releases r on r.id = a.release_id where a.step = 2 and r.state = 'approved'`
  expect(await one(both)).toBeGreaterThan(0)
})
