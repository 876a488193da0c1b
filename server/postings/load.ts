import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { officers } from '#db/schema/officers.ts'
import { postings } from '#db/schema/postings.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'

const homes = alias(agencies, 'homes')
const hosts = alias(agencies, 'hosts')
const sponsors = alias(officers, 'sponsors')

/** Postings with the names that a row of the list needs. */
export const postingRows = (tx: Transaction) =>
  tx
    .select({
      posting: postings,
      officerName: officers.fullName,
      officerRank: officers.rank,
      homeCode: homes.code,
      hostCode: hosts.code,
      sponsorName: sponsors.fullName,
    })
    .from(postings)
    .innerJoin(officers, eq(officers.id, postings.officerId))
    .innerJoin(homes, eq(homes.id, postings.homeAgencyId))
    .innerJoin(hosts, eq(hosts.id, postings.hostAgencyId))
    .innerJoin(sponsors, eq(sponsors.id, postings.sponsorId))
    .$dynamic()

type Row = Awaited<ReturnType<typeof postingRows>>[number]

/** `isCurrent`: agreed by both and running now; an ended posting's rights end by themselves, nobody has to remember. */
export const shown = ({ posting, ...names }: Row) => ({
  ...posting,
  ...names,
  isCurrent: posting.state === 'agreed' && posting.startsAt <= clock.now() && posting.endsAt > clock.now(),
  isOver: posting.state === 'ended' || posting.endsAt <= clock.now(),
})

export type LoadedPosting = Awaited<ReturnType<typeof loadPosting>>
export async function loadPosting(tx: Transaction, postingId: string) {
  const [row] = await postingRows(tx).where(eq(postings.id, postingId))
  if (!row) throw notFound()
  return shown(row)
}
