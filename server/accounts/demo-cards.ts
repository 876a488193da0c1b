import { inArray } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { demonstrationCards } from '#db/seed/story/cards.ts'
import { query } from '#server/kernel/operation.ts'
import { canSeeDemonstration } from './policy.ts'
import { nothingInput } from './schema.ts'

/** The invented people of the demonstration, a card each. */
export const demoCards = query({
  name: 'accounts.demoCards',
  by: 'visitor',
  input: nothingInput,
  policy: canSeeDemonstration,
  run: async ({ tx }) => {
    const known = await tx
      .select({ id: agencies.id, code: agencies.code, country: agencies.country })
      .from(agencies)
      .where(inArray(agencies.code, [...new Set(demonstrationCards.map((card) => card.agencyCode))]))
    return {
      cards: demonstrationCards.flatMap((card) => {
        const agency = known.find(({ code }) => code === card.agencyCode)
        return agency ? [{ ...card, agencyId: agency.id, country: agency.country }] : []
      }),
    }
  },
  audit: { notRecorded: 'invented people of the demonstration' },
})
