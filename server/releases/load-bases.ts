import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { type agreementArticles, agreements, agreementVersions } from '#db/schema/agreements.ts'
import { caseAssignments } from '#db/schema/cases.ts'
import { officers } from '#db/schema/officers.ts'
import { releases } from '#db/schema/releases.ts'

/** Agreements that a release could rest on today, with their articles. */
export const loadBases = (tx: Transaction) =>
  tx
    .select({
      id: agreements.id,
      number: agreements.number,
      titles: agreementVersions.titles,
      articles: sql<
        { article: string; rule: (typeof agreementArticles.$inferSelect)['rule'] }[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('article', a.article, 'rule', a.rule) order by a.position), '[]') from agreement_articles a where a.version_id = ${agreementVersions.id})`,
    })
    .from(agreements)
    .innerJoin(agreementVersions, eq(agreementVersions.id, agreements.versionId))
    .where(sql`app.agreement_works(${agreements.id})`)
    .orderBy(asc(agreements.number))
    .limit(100)

/** Officers of other agencies on the case, whom a release could name. */
export const loadPossibleReaders = (tx: Transaction, caseId: string, ownId: string) =>
  tx
    .select({
      id: officers.id,
      agencyId: caseAssignments.agencyId,
      name: sql<string>`trim(${officers.rank} || ' ' || ${officers.fullName})`,
    })
    .from(caseAssignments)
    .innerJoin(officers, eq(officers.id, caseAssignments.officerId))
    .where(
      and(
        eq(caseAssignments.caseId, caseId),
        ne(caseAssignments.agencyId, ownId),
        isNull(caseAssignments.endedAt),
        eq(caseAssignments.denied, false),
      ),
    )
    .orderBy(asc(officers.fullName))
    .limit(200)

/** When the own agency last asked for a release of this case that was not refused. */
export async function loadNewSince(tx: Transaction, caseId: string, ownId: string) {
  const [row] = await tx
    .select({ at: releases.requestedAt })
    .from(releases)
    .where(and(eq(releases.caseId, caseId), eq(releases.fromAgencyId, ownId), ne(releases.state, 'refused')))
    .orderBy(sql`${releases.requestedAt} desc`)
    .limit(1)
  return row?.at ?? null
}
