import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { caseAssignments, caseParticipations, caseReaders, cases } from '#db/schema/cases.ts'
import { evidence } from '#db/schema/evidence.ts'
import { items } from '#db/schema/items.ts'
import { officers } from '#db/schema/officers.ts'
import { query } from '#server/kernel/operation.ts'
import { activeOf } from './load.ts'
import { canListRequests } from './policy.ts'
import { listOptionsInput } from './schema.ts'

/** What the forms of a request offer: partner agencies, own colleagues, recent cases and own exhibits of those cases. */
export const listOptions = query({
  name: 'requests.options',
  action: 'requests.prepared',
  input: listOptionsInput,
  policy: canListRequests,
  run: async ({ tx, actor }) => {
    const partners = await tx
      .select({ id: agencies.id, code: agencies.code, names: agencies.names, country: agencies.country })
      .from(agencies)
      .where(and(eq(agencies.status, 'active'), ne(agencies.id, actor.agencyId)))
      .orderBy(asc(agencies.country), asc(agencies.code))
    const colleagues = await tx
      .select({ id: officers.id, name: officers.fullName, rank: officers.rank })
      .from(officers)
      .where(
        inArray(
          officers.id,
          (await activeOf(tx, actor.agencyId)).map((one) => one.id),
        ),
      )
      .orderBy(asc(officers.fullName))
    const recent = await tx
      .select({
        id: cases.id,
        number: cases.number,
        title: cases.title,
        state: cases.state,
        status: caseParticipations.status,
        verbs: caseAssignments.verbs,
      })
      .from(caseReaders)
      .innerJoin(cases, eq(cases.id, caseReaders.caseId))
      .innerJoin(
        caseParticipations,
        and(eq(caseParticipations.caseId, cases.id), eq(caseParticipations.agencyId, actor.agencyId)),
      )
      .leftJoin(
        caseAssignments,
        and(
          eq(caseAssignments.caseId, cases.id),
          eq(caseAssignments.officerId, actor.officerId),
          sql`${caseAssignments.endedAt} is null`,
        ),
      )
      .where(eq(caseReaders.readerId, sql`(select app.case_reader())`))
      .orderBy(desc(caseReaders.lastActivityAt), desc(caseReaders.caseId))
      .limit(100)
    const contributes = (row: (typeof recent)[number]) =>
      row.state === 'open' &&
      row.status === 'active' &&
      (actor.roles.includes('manager') || (row.verbs ?? []).includes('contribute'))
    const exhibits =
      recent.length === 0
        ? []
        : await tx
            .select({
              itemId: items.id,
              exhibitNumber: evidence.exhibitNumber,
              title: evidence.title,
              mark: items.mark,
              caseId: cases.id,
              caseNumber: cases.number,
            })
            .from(items)
            .innerJoin(evidence, eq(evidence.itemId, items.id))
            .innerJoin(cases, eq(cases.id, items.caseId))
            .where(
              and(
                inArray(
                  items.caseId,
                  recent.map((row) => row.id),
                ),
                eq(items.kind, 'evidence'),
                eq(items.originatorAgencyId, actor.agencyId),
              ),
            )
            .orderBy(desc(items.createdAt))
            .limit(200)
    return {
      agencies: partners,
      officers: colleagues,
      cases: recent.filter(contributes).map(({ id, number, title }) => ({ id, number, title })),
      evidence: exhibits,
    }
  },
  audit: ({ result }) => ({
    facts: { cases: result.cases.length, evidence: result.evidence.length },
  }),
})
