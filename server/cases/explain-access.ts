import { and, asc, desc, eq, exists, isNull, or, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { caseAssignments } from '#db/schema/cases.ts'
import { officers } from '#db/schema/officers.ts'
import { postings } from '#db/schema/postings.ts'
import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { loadCase, type Person, personOrNull } from './load.ts'
import { canExplainAccess } from './policy.ts'
import type { accessReason } from './schema.ts'
import { explainAccessInput } from './schema.ts'

type Reason = {
  code: z.infer<typeof accessReason>
  by: Person | null
  at: Date | null
  verbs: string[]
  postingId: string | null
  reason: string
  assignmentId: string | null
}
const plain = (code: Reason['code']): Reason => ({
  code,
  by: null,
  at: null,
  verbs: [],
  postingId: null,
  reason: '',
  assignmentId: null,
})

/** Who of the own agency can see the case, and why: answered from the rows that the row policies read. */
export const explainAccess = query({
  name: 'cases.explainAccess',
  action: 'cases.access-explained',
  input: explainAccessInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canExplainAccess,
  run: async ({ tx, actor, subject: found }) => {
    const now = clock.now()
    const standing = and(
      eq(caseAssignments.caseId, found.id),
      eq(caseAssignments.officerId, officers.id),
      isNull(caseAssignments.endedAt),
    )
    const rows = await tx
      .select({
        officer: officers,
        assignment: caseAssignments,
        by: personOrNull(caseAssignments.assignedBy),
        posting: { state: postings.state, startsAt: postings.startsAt, endsAt: postings.endsAt },
      })
      .from(officers)
      .leftJoin(caseAssignments, standing)
      .leftJoin(postings, eq(postings.id, caseAssignments.postingId))
      .where(
        and(
          eq(officers.agencyId, actor.agencyId),
          or(
            sql`'manager' = any(${officers.roles})`,
            exists(tx.select({ one: sql`1` }).from(caseAssignments).where(standing)),
          ),
        ),
      )
      .orderBy(desc(sql`'manager' = any(${officers.roles})`), asc(officers.fullName))
      .limit(500)
    const people = rows.map(({ officer, assignment, by, posting }) => {
      const reasons: Reason[] = []
      const isManager = officer.roles.includes('manager')
      if (officer.status !== 'active') reasons.push(plain('officer_disabled'))
      if (isManager) reasons.push(plain('manager'))
      const current =
        posting !== null && posting.state === 'agreed' && posting.startsAt <= now && posting.endsAt > now
      const reads = assignment?.verbs.includes('read') ?? false
      if (assignment)
        reasons.push({
          code: assignment.denied
            ? 'denied'
            : !reads
              ? 'assigned_without_read'
              : !assignment.postingId
                ? 'assigned'
                : current
                  ? 'posting_only'
                  : 'posting_not_current',
          by,
          at: assignment.assignedAt,
          verbs: assignment.verbs,
          postingId: assignment.postingId,
          reason: assignment.reason,
          assignmentId: assignment.id,
        })
      const assigned = assignment !== null && reads && (!assignment.postingId || current)
      return {
        officerId: officer.id,
        name: officer.fullName,
        rank: officer.rank,
        // Deny wins.
        sees: officer.status === 'active' && !assignment?.denied && (isManager || assigned),
        reasons,
      }
    })
    return { agencyCode: actor.agencyCode, participation: found.participation, officers: people }
  },
  audit: ({ subject, result, actor }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: actor.agencyId,
    facts: { shown: result.officers.length },
  }),
})
