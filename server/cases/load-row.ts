import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { caseCovers } from '#db/schema/case-covers.ts'
import {
  caseAssignments,
  caseParticipations,
  caseReaders,
  type ParticipationStatus,
} from '#db/schema/cases.ts'
import type { Officer } from '#server/kernel/actor.ts'
import type { listCasesInput } from './schema.ts'

type Input = z.output<typeof listCasesInput>
type Country = 'CA' | 'US' | 'MX'

/**
 * The case behind one access row, or nothing when a filter says no. Lateral with a limit, so that the planner walks the
 * access rows in their order: joined plainly it guesses a third for each row policy and reads all of them to sort.
 */
export function oneCase(tx: Transaction, actor: Officer, input: Input, caseId: SQL) {
  const base = tx
    .select({
      number: caseCovers.number,
      title: caseCovers.title,
      kind: caseCovers.kind,
      state: caseCovers.state,
      mark: caseCovers.mark,
      offence: caseCovers.offence,
      commodity: caseCovers.commodity,
      leadCode: sql<string>`${agencies.code}`.as('lead_code'),
      leadCountry: sql<Country>`${agencies.country}`.as('lead_country'),
      participation: sql<ParticipationStatus>`${caseParticipations.status}`.as('participation'),
      reviewOn: caseCovers.reviewOn,
      lastActivityAt: caseCovers.lastActivityAt,
    })
    .from(caseCovers)
    .innerJoin(agencies, eq(agencies.id, caseCovers.leadAgencyId))
    .innerJoin(
      caseParticipations,
      and(eq(caseParticipations.caseId, caseCovers.id), eq(caseParticipations.agencyId, actor.agencyId)),
    )
    .$dynamic()
  if (input.mine)
    base.innerJoin(
      caseAssignments,
      and(
        eq(caseAssignments.caseId, caseCovers.id),
        eq(caseAssignments.officerId, actor.officerId),
        isNull(caseAssignments.endedAt),
        eq(caseAssignments.denied, false),
      ),
    )
  return base
    .where(
      and(
        eq(caseCovers.id, caseId),
        input.state ? eq(caseCovers.state, input.state) : undefined,
        input.kind ? eq(caseCovers.kind, input.kind) : undefined,
        input.leadAgencyId ? eq(caseCovers.leadAgencyId, input.leadAgencyId) : undefined,
        input.participation ? eq(caseParticipations.status, input.participation) : undefined,
      ),
    )
    .limit(1)
    .as('one')
}

/** The access rows that a list without words runs along. */
export const ownRows = (input: Input): (SQL | undefined)[] => [
  eq(caseReaders.readerId, sql`(select app.case_reader())`),
  input.since ? gt(caseReaders.lastActivityAt, input.since) : undefined,
]

/** What a line of the list shows. */
export const columnsOf = (one: ReturnType<typeof oneCase>) => ({
  number: one.number,
  title: one.title,
  kind: one.kind,
  state: one.state,
  mark: one.mark,
  offence: one.offence,
  commodity: one.commodity,
  leadCode: one.leadCode,
  leadCountry: one.leadCountry,
  participation: one.participation,
  reviewOn: one.reviewOn,
  lastActivityAt: one.lastActivityAt,
})
