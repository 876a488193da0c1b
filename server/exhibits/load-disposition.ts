import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { dispositions } from '#db/schema/disposition.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { notFound } from '#server/kernel/errors.ts'
import { loadExhibit } from './load.ts'

export type LoadedDisposition = Awaited<ReturnType<typeof loadDisposition>>

/** A disposition with its exhibit. Not visible is not-found. */
export async function loadDisposition(tx: Transaction, actor: Officer, dispositionId: string) {
  const [disposition] = await tx.select().from(dispositions).where(eq(dispositions.id, dispositionId))
  if (!disposition) throw notFound()
  return { disposition, exhibit: await loadExhibit(tx, actor, disposition.exhibitId) }
}

export const dispositionAudit = ({ disposition, exhibit }: LoadedDisposition) => ({
  caseId: exhibit.caseId,
  subject: ['exhibit', exhibit.exhibitId] as const,
  ownerAgencyId: exhibit.originatorAgencyId,
  facts: { exhibit: exhibit.exhibitNumber, disposition: disposition.number, kind: disposition.kind },
})
