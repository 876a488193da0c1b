import { and, asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { evidence } from '#db/schema/evidence.ts'
import { items } from '#db/schema/items.ts'
import { releases } from '#db/schema/releases.ts'
import { requests } from '#db/schema/requests.ts'
import { personOf } from './load.ts'

/** Evidence of the case as far as it is visible, by exhibit number. */
export const loadExhibits = (tx: Transaction, caseId: string, limit: number) =>
  tx
    .select({
      id: items.id,
      exhibitNumber: evidence.exhibitNumber,
      title: evidence.title,
      description: evidence.description,
      fileName: evidence.fileName,
      mediaType: evidence.mediaType,
      sizeBytes: evidence.sizeBytes,
      sha256: evidence.sha256,
      collectedAt: evidence.collectedAt,
      place: evidence.place,
      mark: items.mark,
      handlingCode: items.handlingCode,
      originatorCode: agencies.code,
      author: personOf(items.authorId),
      createdAt: items.createdAt,
    })
    .from(items)
    .innerJoin(evidence, eq(evidence.itemId, items.id))
    .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
    .where(and(eq(items.caseId, caseId), eq(items.kind, 'evidence')))
    .orderBy(asc(evidence.exhibitNumber))
    .limit(limit)

const codeOf = (
  agencyId: typeof requests.fromAgencyId | typeof requests.toAgencyId | typeof releases.fromAgencyId,
) => sql<string>`(select a.code from agencies a where a.id = ${agencyId})`

export const loadRequestLines = (tx: Transaction, caseId: string, limit: number) =>
  tx
    .select({
      id: requests.id,
      number: requests.number,
      subject: requests.subject,
      mark: requests.mark,
      state: requests.state,
      fromCode: codeOf(requests.fromAgencyId),
      toCode: codeOf(requests.toAgencyId),
      sentAt: requests.sentAt,
      dueAt: requests.dueAt,
      answeredAt: requests.answeredAt,
    })
    .from(requests)
    .where(eq(requests.caseId, caseId))
    .orderBy(asc(requests.number))
    .limit(limit)

export const loadReleaseLines = (tx: Transaction, caseId: string, limit: number) =>
  tx
    .select({
      id: releases.id,
      number: releases.number,
      kind: releases.kind,
      fromCode: codeOf(releases.fromAgencyId),
      state: releases.state,
      requestedAt: releases.requestedAt,
      decidedAt: releases.decidedAt,
      expiresAt: releases.expiresAt,
      handlingCode: releases.handlingCode,
    })
    .from(releases)
    .where(eq(releases.caseId, caseId))
    .orderBy(asc(releases.number))
    .limit(limit)
