import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { evidence } from '#db/schema/evidence.ts'
import { items } from '#db/schema/items.ts'
import { officers } from '#db/schema/officers.ts'
import { itemAudiences, releaseItems, releases } from '#db/schema/releases.ts'
import { answers, requestMessages } from '#db/schema/requests.ts'

const author = { name: officers.fullName, rank: officers.rank, agency: agencies.code }

/** The messages of a request that the actor may read, oldest first. */
export const loadMessages = (tx: Transaction, requestId: string) =>
  tx
    .select({
      id: requestMessages.id,
      kind: requestMessages.kind,
      body: requestMessages.body,
      language: requestMessages.language,
      at: requestMessages.at,
      author,
    })
    .from(requestMessages)
    .innerJoin(officers, eq(officers.id, requestMessages.authorId))
    .innerJoin(agencies, eq(agencies.id, requestMessages.agencyId))
    .where(eq(requestMessages.requestId, requestId))
    .orderBy(asc(requestMessages.at), asc(requestMessages.id))

/**
 * The answers that the actor may read, oldest first, with the release that carries each: the answering agency sees its
 * own whatever became of them, the asking agency those that were released to it.
 */
export async function loadAnswers(tx: Transaction, requestId: string, agencyId: string) {
  const rows = await tx
    .select({
      id: items.id,
      body: answers.body,
      outcome: answers.outcome,
      evidenceIds: answers.evidenceIds,
      mark: items.mark,
      handlingCode: items.handlingCode,
      language: items.language,
      at: items.createdAt,
      author,
      release: {
        id: releases.id,
        number: releases.number,
        state: releases.state,
        caveats: releases.caveats,
        decidedAt: releases.decidedAt,
        decisionReason: releases.decisionReason,
      },
    })
    .from(answers)
    .innerJoin(items, eq(items.id, answers.itemId))
    .innerJoin(officers, eq(officers.id, items.authorId))
    .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
    .leftJoin(releaseItems, eq(releaseItems.itemId, items.id))
    .leftJoin(itemAudiences, and(eq(itemAudiences.itemId, items.id), eq(itemAudiences.agencyId, agencyId)))
    .leftJoin(
      releases,
      and(
        eq(releases.id, sql`coalesce(${releaseItems.releaseId}, ${itemAudiences.releaseId})`),
        eq(releases.kind, 'answer'),
      ),
    )
    .where(eq(answers.requestId, requestId))
    .orderBy(asc(items.createdAt), asc(items.id), asc(releases.requestedAt))
  // An answer that was released a second time stands once, with its own release.
  const once = [...new Map(rows.map((row) => [row.id, row])).values()]
  const exhibits = await loadExhibits(
    tx,
    once.flatMap((row) => row.evidenceIds),
  )
  return once.map(({ evidenceIds, ...row }) => ({
    ...row,
    evidence: exhibits.filter((one) => evidenceIds.includes(one.itemId)),
  }))
}

function loadExhibits(tx: Transaction, ids: string[]) {
  if (ids.length === 0) return []
  return tx
    .select({
      itemId: evidence.itemId,
      caseId: evidence.caseId,
      exhibitNumber: evidence.exhibitNumber,
      title: evidence.title,
      mediaType: evidence.mediaType,
      sizeBytes: evidence.sizeBytes,
      mark: items.mark,
    })
    .from(evidence)
    .innerJoin(items, eq(items.id, evidence.itemId))
    .where(inArray(evidence.itemId, ids))
    .orderBy(asc(evidence.exhibitNumber))
}

/** Answers that were taken back: the reader sees that something is gone and since when, not what it was. */
export const loadRevoked = (tx: Transaction, requestId: string) =>
  tx
    .select({ number: releases.number, revokedAt: releases.revokedAt, agency: agencies.code })
    .from(releases)
    .innerJoin(agencies, eq(agencies.id, releases.fromAgencyId))
    .where(and(eq(releases.requestId, requestId), eq(releases.kind, 'answer'), eq(releases.state, 'revoked')))
    .orderBy(asc(releases.revokedAt))
