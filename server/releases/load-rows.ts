import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { cases } from '#db/schema/cases.ts'
import { releases } from '#db/schema/releases.ts'
import { requests } from '#db/schema/requests.ts'
import { personOf } from '#server/cases/load.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'

export type ReleaseRow = Awaited<ReturnType<typeof loadRows>>['releases'][number]
type Page = { limit: number; cursor?: string | undefined; oldestFirst?: boolean }

/** A receiver finds itself only among the recipients: the row policy of release_recipients says so. */
const recipientCodes = sql<string[]>`array(
  select a.code from release_recipients p join agencies a on a.id = p.agency_id
  where p.release_id = ${releases.id} order by a.code)`

/** Releases that the actor may see, newest first, as lists show them. */
export async function loadRows(tx: Transaction, where: SQL | undefined, page: Page) {
  const after = readCursor(page.cursor, z.tuple([z.string(), z.uuid()]))
  const rows = await tx
    .select({
      id: releases.id,
      number: releases.number,
      kind: releases.kind,
      state: releases.state,
      isExpired: sql<boolean>`coalesce(${releases.expiresAt} <= app.now(), false)`,
      isOwn: sql<boolean>`${releases.fromAgencyId} = (select app.agency_id())`,
      fromAgencyId: releases.fromAgencyId,
      fromCode: agencies.code,
      recipientCodes,
      caseId: releases.caseId,
      caseNumber: cases.number,
      requestId: releases.requestId,
      requestNumber: requests.number,
      purpose: releases.purpose,
      handlingCode: releases.handlingCode,
      itemKinds: releases.itemKinds,
      maxMark: releases.maxMark,
      expiresAt: releases.expiresAt,
      requestedBy: personOf(releases.requestedBy),
      requestedById: releases.requestedBy,
      requestedAt: releases.requestedAt,
      decidedAt: releases.decidedAt,
      revokedAt: releases.revokedAt,
      key: sql<string>`${releases.requestedAt}::text`,
    })
    .from(releases)
    .innerJoin(agencies, eq(agencies.id, releases.fromAgencyId))
    .leftJoin(cases, eq(cases.id, releases.caseId))
    .leftJoin(requests, eq(requests.id, releases.requestId))
    .where(
      and(
        where,
        after
          ? sql`(${releases.requestedAt}, ${releases.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(
      ...(page.oldestFirst
        ? [releases.requestedAt, releases.id]
        : [desc(releases.requestedAt), desc(releases.id)]),
    )
    .limit(page.limit + 1)
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined
  return {
    releases: rows.slice(0, page.limit).map(({ key: _, ...row }) => row),
    next: last ? writeCursor([last.key, last.id]) : null,
  }
}
