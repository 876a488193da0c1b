import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationCards } from '#db/seed/story/cards.ts'
import { demoCards } from '#server/accounts/demo-cards.ts'
import { execute } from '#server/kernel/execute.ts'
import { settings } from '#server/settings.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows } from '#tests/support/makers.ts'
import { aVisitor } from './world.ts'

const db = useDatabase()
const [card] = demonstrationCards
beforeAll(async () => {
  await anAgency(db.admin(), 'CA', card?.agencyCode)
})
const during = (demo: boolean) => Object.assign(settings(), { demo })
afterEach(() => during(false))

describe('demoCards', () => {
  test('shows a card for each of the story’s people whose agency is there', async () => {
    during(true)
    const { cards } = await execute(demoCards, {}, aVisitor())
    expect(cards).toContainEqual(expect.objectContaining({ email: card?.email, country: 'CA' }))
    expect(new Set(cards.map((one) => one.agencyCode))).toEqual(new Set([card?.agencyCode]))
    expect(await auditRows(db.admin())).toEqual([])
  })

  test('is refused outside a demonstration, and recorded', async () => {
    await expect(execute(demoCards, {}, aVisitor())).rejects.toMatchObject({ reason: 'no-demonstration' })
    expect(await auditRows(db.admin(), 'accounts.demoCards.denied')).toHaveLength(1)
  })
})
