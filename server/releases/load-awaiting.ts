import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { caseParticipations, cases } from '#db/schema/cases.ts'
import { releases } from '#db/schema/releases.ts'
import { requestReaders, requests } from '#db/schema/requests.ts'
import { personOf } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'

/** Releases of the own agency that wait, and that somebody else asked for. */
export const awaitsMe = (actor: Officer) =>
  and(
    eq(releases.fromAgencyId, actor.agencyId),
    eq(releases.state, 'awaiting'),
    ne(releases.requestedBy, actor.officerId),
  )

/** Agencies that an officer proposed to invite to a case which the own agency leads. */
export const loadInvitations = (tx: Transaction, actor: Officer, limit: number) =>
  tx
    .select({
      caseId: cases.id,
      caseNumber: cases.number,
      caseTitle: cases.title,
      mark: cases.mark,
      agencyId: agencies.id,
      agencyCode: agencies.code,
      purpose: caseParticipations.purpose,
      askedBy: personOf(caseParticipations.proposedBy),
      askedAt: caseParticipations.proposedAt,
    })
    .from(caseParticipations)
    .innerJoin(cases, eq(cases.id, caseParticipations.caseId))
    .innerJoin(agencies, eq(agencies.id, caseParticipations.agencyId))
    .where(
      and(
        eq(caseParticipations.status, 'proposed'),
        eq(cases.leadAgencyId, actor.agencyId),
        eq(cases.state, 'open'),
        ne(caseParticipations.proposedBy, actor.officerId),
      ),
    )
    .orderBy(asc(caseParticipations.proposedAt))
    .limit(limit)

/** Requests of the own agency that wait for a manager; driven from the narrow reader rows. */
export const loadRequestsAwaiting = (tx: Transaction, actor: Officer, limit: number) =>
  tx
    .select({
      requestId: requests.id,
      requestNumber: requests.number,
      subject: requests.subject,
      mark: requests.mark,
      version: requests.version,
      toCode: agencies.code,
      askedBy: personOf(requests.authorId),
      askedAt: requests.lastActivityAt,
    })
    .from(requestReaders)
    .innerJoin(requests, eq(requests.id, requestReaders.requestId))
    .innerJoin(agencies, eq(agencies.id, requests.toAgencyId))
    .where(
      and(
        eq(requestReaders.readerId, sql`(select app.desk_reader())`),
        eq(requestReaders.box, 'out'),
        eq(requestReaders.state, 'awaiting_approval'),
        ne(requests.authorId, actor.officerId),
      ),
    )
    .orderBy(asc(requests.lastActivityAt))
    .limit(limit)
