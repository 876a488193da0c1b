import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { cases } from '#db/schema/cases.ts'
import { releases } from '#db/schema/releases.ts'
import { requests } from '#db/schema/requests.ts'
import { loadAgency, personOf, personOrNull } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { notFound } from '#server/kernel/errors.ts'
import { query } from '#server/kernel/operation.ts'
import { inLog, isExpired, type LoadedRelease, loadRecipients, loadRelease } from './load.ts'
import { loadApprovals } from './load-approvals.ts'
import { loadReceived, loadScope, loadViews } from './load-views.ts'
import { canGetRelease, mayOnRelease } from './policy.ts'
import { getReleaseInput } from './schema.ts'

/**
 * One release. Its originator sees all of it; a receiver sees what it brought, and once it was revoked the stub:
 * what kinds of things, withdrawn when, by whom and why.
 */
export const getRelease = query({
  name: 'releases.get',
  action: 'releases.viewed',
  input: getReleaseInput,
  load: async ({ tx, input }) => {
    const release = await loadRelease(tx, input.releaseId)
    return { release, recipients: await loadRecipients(tx, release) }
  },
  policy: canGetRelease,
  run: async ({ tx, actor, subject: { release, recipients } }) => {
    const isOwn = release.fromAgencyId === actor.agencyId
    const { id, code, names, country } = await loadAgency(tx, release.fromAgencyId)
    return {
      ...(isOwn ? release : withoutInside(release)),
      isOwn,
      isExpired: isExpired(release),
      from: { id, code, names, country },
      recipients,
      ...(await loadAround(tx, release.id)),
      ...(isOwn ? await loadGiven(tx, release) : await loadGot(tx, actor, release)),
      ...(await loadDecisions(tx, actor, release)),
    }
  },
  audit: ({ subject: { release, recipients } }) => inLog(release, recipients),
})

/** Approvals and conditions are the originator's own affair. */
async function loadDecisions(tx: Transaction, actor: Officer, release: LoadedRelease) {
  if (release.fromAgencyId !== actor.agencyId) return { approvals: null, may: mayOnRelease(actor, release) }
  const approvals = await loadApprovals(tx, release)
  return { approvals, may: mayOnRelease(actor, release, approvals) }
}

/** What the originator's manager wrote to the own officer stays inside; why something was withdrawn does not. */
const withoutInside = (release: LoadedRelease) => ({ ...release, decisionReason: '' })

/** The case or request it belongs to, and the people who acted. */
async function loadAround(tx: Transaction, releaseId: string) {
  const [around] = await tx
    .select({
      caseNumber: cases.number,
      requestNumber: requests.number,
      requester: personOf(releases.requestedBy),
      decider: personOrNull(releases.decidedBy),
      revoker: personOrNull(releases.revokedBy),
    })
    .from(releases)
    .leftJoin(cases, eq(cases.id, releases.caseId))
    .leftJoin(requests, eq(requests.id, releases.requestId))
    .where(eq(releases.id, releaseId))
  if (!around) throw notFound()
  return around
}

async function loadGiven(tx: Transaction, release: LoadedRelease) {
  const scope = await loadScope(tx, release)
  return { items: await loadViews(tx, scope.ids), total: scope.total }
}

async function loadGot(tx: Transaction, actor: Officer, release: LoadedRelease) {
  const isOpen = release.state === 'approved' && !isExpired(release)
  const items = isOpen ? await loadReceived(tx, release, actor.agencyId) : []
  return { items, total: items.length }
}
