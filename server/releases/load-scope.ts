import { and, eq, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { evidence } from '#db/schema/evidence.ts'
import { officers } from '#db/schema/officers.ts'
import { postings } from '#db/schema/postings.ts'
import { invalidField } from '#server/kernel/errors.ts'
import type { requestReleaseInput } from './schema.ts'

type Given = z.output<typeof requestReleaseInput>

/** One row an agency: all of it that works the case, or the officers and postings that were named. */
export async function rowsOfRecipients(
  tx: Transaction,
  releaseId: string,
  agencyIds: string[],
  named: Given['named'],
) {
  for (const one of named) await mustBelong(tx, one)
  return agencyIds.map((agencyId) => {
    const only = named.find((one) => one.agencyId === agencyId)
    return only
      ? {
          releaseId,
          agencyId,
          reach: 'named' as const,
          officerIds: only.officerIds,
          postingIds: only.postingIds,
        }
      : { releaseId, agencyId, reach: 'agency' as const }
  })
}

/** A named reader of another agency would never match, and look as if somebody were told. */
async function mustBelong(tx: Transaction, { agencyId, officerIds, postingIds }: Given['named'][number]) {
  const people = await tx
    .select({ id: officers.id })
    .from(officers)
    .where(and(inArray(officers.id, officerIds), eq(officers.agencyId, agencyId)))
  const posts = await tx
    .select({ id: postings.id })
    .from(postings)
    .where(and(inArray(postings.id, postingIds), eq(postings.homeAgencyId, agencyId)))
  if (people.length !== new Set(officerIds).size || posts.length !== new Set(postingIds).size)
    throw invalidField('named', 'named_unknown')
}

/** One row an item with what differs for it; a redacted copy stands for its original unless that goes too. */
export async function rowsOfItems(
  tx: Transaction,
  releaseId: string,
  itemIds: string[],
  lines: Given['lines'],
) {
  const redacted = await tx
    .select({ itemId: evidence.itemId, originalId: evidence.derivedFromId })
    .from(evidence)
    .where(
      and(sql`${evidence.itemId} = any(${sql.param(itemIds)}::uuid[])`, eq(evidence.derivation, 'redacted')),
    )
  const original = new Map(redacted.map((row) => [row.itemId, row.originalId]))
  const own = new Map(lines.map((one) => [one.itemId, one]))
  const goes = new Set(itemIds)
  return itemIds.map((itemId) => {
    const instead = original.get(itemId) ?? null
    return {
      releaseId,
      itemId,
      handlingCode: own.get(itemId)?.handlingCode ?? null,
      withheld: own.get(itemId)?.withheld ?? null,
      insteadOfId: instead && !goes.has(instead) ? instead : null,
    }
  })
}
