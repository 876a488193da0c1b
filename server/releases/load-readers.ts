import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { officers } from '#db/schema/officers.ts'
import { postings } from '#db/schema/postings.ts'
import { releaseItems } from '#db/schema/releases.ts'
import type { LoadedRelease, Recipient } from './load.ts'

const person = {
  id: officers.id,
  name: sql<string>`trim(${officers.rank} || ' ' || ${officers.fullName})`,
  roles: officers.roles,
  onDesk: officers.onDesk,
}

/** Through whose eyes a preview looks: an agency's, or one by one those of the officers and postings that are named. */
export async function loadReaders(tx: Transaction, recipients: Recipient[]) {
  const readers = []
  for (const agency of recipients) {
    if (agency.reach === 'agency') {
      readers.push({ agency, reader: null })
      continue
    }
    const people = await tx.select(person).from(officers).where(inArray(officers.id, agency.officerIds))
    const posted = await tx
      .select({ ...person, postingId: postings.id })
      .from(postings)
      .innerJoin(officers, eq(officers.id, postings.officerId))
      .where(inArray(postings.id, agency.postingIds))
    readers.push(
      ...people.map((one) => ({ agency, reader: { ...one, postingId: null } })),
      ...posted.map((one) => ({ agency, reader: one })),
    )
  }
  return readers
}

/** Originals that stay at home because a redacted copy goes in their place. */
export async function loadInstead(tx: Transaction, releaseId: string) {
  return tx
    .select({ itemId: releaseItems.itemId, originalId: releaseItems.insteadOfId })
    .from(releaseItems)
    .where(and(eq(releaseItems.releaseId, releaseId), isNotNull(releaseItems.insteadOfId)))
}

export async function agreementWorks(tx: Transaction, release: LoadedRelease) {
  if (!release.agreementId) return true
  const [row] = await tx.execute<{ works: boolean }>(
    sql`select app.agreement_works(${release.agreementId}::uuid) as works`,
  )
  return row?.works ?? false
}
