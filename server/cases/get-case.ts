import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { caseVisits } from '#db/schema/case-visits.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { loadHeadingWords } from '#server/reference/load.ts'
import { type LoadedCase, loadAgency, loadCase } from './load.ts'
import {
  loadCounts,
  loadMyTasks,
  loadWaitingReleases,
  loadWaitingRequests,
  noCounts,
} from './load-overview.ts'
import { loadOfficers, loadParticipations, loadPerson, type Participations } from './load-people.ts'
import { canGetCase, mayOnCase } from './policy.ts'
import { getCaseInput } from './schema.ts'

/** The case as the officer sees it; an agency that is only invited sees the cover sheet. */
export const getCase = query({
  name: 'cases.get',
  action: 'cases.viewed',
  input: getCaseInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canGetCase,
  run: async ({ tx, actor, subject: found }) => {
    const reads = found.participation === 'active'
    // Sent together: the answers come back in one go over the transaction's connection.
    const [parts, lead, people, counts, openedBy, lastVisitAt] = await Promise.all([
      loadParticipations(tx, found.id),
      loadAgency(tx, found.leadAgencyId),
      reads ? loadOfficers(tx, actor, found.id) : [],
      reads ? loadCounts(tx, found.id) : noCounts,
      loadPerson(tx, found.openedBy),
      visit(tx, actor, found.id),
    ])
    const may = mayOnCase(actor, found)
    const isManager = actor.roles.includes('manager')
    const [tasks, requests, releases] = await Promise.all([
      counts.tasks > 0 ? loadMyTasks(tx, actor, found.id) : [],
      counts.requests > 0 ? loadWaitingRequests(tx, actor, found.id) : [],
      counts.releases > 0 && isManager ? loadWaitingReleases(tx, actor, found.id) : [],
    ])
    return {
      cover: { ...coverOf(found), hsWords: await loadHeadingWords(found.hsCode) },
      full: reads ? { ...fileOf(found), openedBy } : null,
      lead: { id: lead.id, code: lead.code, names: lead.names, country: lead.country },
      participations: parts.map(({ proposedById: _, ...row }) => row),
      officers: people,
      verbs: reads && isManager ? (['read', 'contribute', 'manage', 'close'] as const) : found.verbs,
      may,
      counts,
      waits: { tasks, requests, releases, ...waitingAgencies(actor, parts, may) },
      lastVisitAt,
    }
  },
  audit: ({ input, subject }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    reason: input.reason ?? '',
    facts: { cover: subject.participation !== 'active' },
  }),
})

/** What an invitation shows. */
export const coverOf = (found: LoadedCase) => ({
  id: found.id,
  number: found.number,
  kind: found.kind,
  title: found.title,
  state: found.state,
  offence: found.offence,
  commodity: found.commodity,
  hsCode: found.hsCode,
  purpose: found.purpose,
  mark: found.mark,
  language: found.language,
  openedAt: found.openedAt,
  lastActivityAt: found.lastActivityAt,
  participation: found.participation,
  isLead: found.isLead,
  version: found.version,
})

export const fileOf = (found: LoadedCase) => ({
  summary: found.summary,
  legalAuthority: found.legalAuthority,
  reviewOn: found.reviewOn,
  closedAt: found.closedAt,
  closeReason: found.closeReason,
})

function waitingAgencies(actor: Officer, parts: Participations, may: ReturnType<typeof mayOnCase>) {
  const invited = parts.find((row) => row.agencyId === actor.agencyId && row.status === 'invited')
  const proposed = parts.filter((row) => row.status === 'proposed')
  return {
    invitation:
      invited && may.decideInvitation
        ? { purpose: invited.purpose, invitedAt: invited.invitedAt, proposedBy: invited.proposedBy }
        : null,
    proposals: proposed.map((row) => ({
      agencyId: row.agencyId,
      code: row.code,
      purpose: row.purpose,
      proposedBy: row.proposedBy,
      proposedAt: row.proposedAt,
      mayDecide: may.decideProposals && row.proposedById !== actor.officerId,
    })),
  }
}

/** Marks the visit and answers with the one before; half an hour of clicking around is one visit. */
async function visit(tx: Transaction, actor: Officer, caseId: string): Promise<Date | null> {
  const at = clock.now()
  const before = new Date(at.getTime() - 30 * 60_000).toISOString()
  const [row] = await tx
    .insert(caseVisits)
    .values({ officerId: actor.officerId, caseId, at })
    .onConflictDoUpdate({
      target: [caseVisits.officerId, caseVisits.caseId],
      set: {
        at,
        previousAt: sql`case when ${caseVisits.at} < ${before}::timestamptz then ${caseVisits.at} else ${caseVisits.previousAt} end`,
      },
    })
    .returning({ previousAt: caseVisits.previousAt })
  return row?.previousAt ?? null
}
