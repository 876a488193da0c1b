import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { items } from '#db/schema/items.ts'
import { releaseItems, releaseRecipients, releases } from '#db/schema/releases.ts'
import { loadCase, managersOf, mustBeOpen } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { invalidField } from '#server/kernel/errors.ts'
import { newId, nextNumber } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { activeAmong } from './load.ts'
import { basisOf, loadDraft, mustAllow } from './load-draft.ts'
import { rowsOfItems, rowsOfRecipients } from './load-scope.ts'
import { canRequestRelease } from './policy.ts'
import { releasableKind, requestReleaseInput } from './schema.ts'

/** Asks the own agency's managers to let items of a case, or what will be added to it, cross to other agencies. */
export const requestRelease = command({
  name: 'releases.request',
  action: 'releases.requested',
  input: requestReleaseInput,
  load: async ({ tx, actor, input }) => ({
    case: await loadCase(tx, actor, input.caseId),
    managers: await managersOf(tx, actor.agencyId),
  }),
  policy: canRequestRelease,
  run: async ({ tx, actor, input, subject }) => {
    mustBeOpen(subject.case)
    const now = clock.now()
    if (input.expiresAt && input.expiresAt <= now) throw invalidField('expiresAt', 'expiry_past')
    const recipientIds = [...new Set(input.recipientIds)]
    await checkRecipients(tx, actor, input.caseId, recipientIds)
    const isStanding = input.kind === 'standing'
    const itemIds = isStanding ? [] : [...new Set(input.itemIds)]
    // For a one-off release the kinds are kept too: after a revocation they are all that its receiver still sees.
    const itemKinds = isStanding
      ? [...new Set(input.itemKinds)]
      : await kindsOf(tx, actor, input.caseId, itemIds)
    const { terms, draft } = await loadDraft(tx, actor, input)
    mustAllow(terms, draft)
    const releaseId = await newId(tx)
    const recipients = await rowsOfRecipients(tx, releaseId, recipientIds, input.named)
    const number = await nextNumber(tx, 'REL')
    const { caseId, kind, purpose, handlingCode, caveats, caveatsIn, dataKinds, evaluationScheme } = input
    await tx.insert(releases).values({
      id: releaseId,
      number,
      kind,
      caseId,
      fromAgencyId: actor.agencyId,
      purpose,
      ...basisOf(terms, input),
      purposeCode: input.purposeCode ?? null,
      offenceCode: input.offenceCode ?? null,
      dataKinds,
      handlingCode,
      caveats,
      caveatsIn,
      ...(evaluationScheme
        ? { evaluationScheme, sourceGrade: input.sourceGrade, informationGrade: input.informationGrade }
        : {}),
      withheld: input.withheld,
      itemKinds,
      maxMark: isStanding ? input.maxMark : null,
      expiresAt: input.expiresAt ?? null,
      requestedBy: actor.officerId,
      requestedAt: now,
    })
    await tx.insert(releaseRecipients).values(recipients)
    if (itemIds.length > 0)
      await tx.insert(releaseItems).values(await rowsOfItems(tx, releaseId, itemIds, input.lines))
    return { releaseId, number, itemCount: itemIds.length, recipientIds, agreement: terms?.number ?? null }
  },
  audit: ({ input, actor, result }) => ({
    caseId: input.caseId,
    subject: ['release', result.releaseId],
    ownerAgencyId: actor.agencyId,
    facts: {
      number: result.number,
      kind: input.kind,
      items: result.itemCount,
      recipientIds: result.recipientIds,
      handlingCode: input.handlingCode,
      ...(result.agreement ? { agreement: result.agreement } : {}),
    },
  }),
  notify: ({ input, subject, result }) => [
    {
      kind: 'releases.requested',
      to: subject.managers,
      caseId: input.caseId,
      releaseId: result.releaseId,
      facts: { number: result.number, case: subject.case.number },
    },
  ],
})

async function checkRecipients(tx: Transaction, actor: Officer, caseId: string, agencyIds: string[]) {
  if (agencyIds.includes(actor.agencyId)) throw invalidField('recipientIds', 'recipient_own')
  const active = await activeAmong(tx, caseId, agencyIds)
  if (active.length !== agencyIds.length) throw invalidField('recipientIds', 'recipient_not_active')
}

/** Own items of this case only: another agency's stay under that agency's control. */
async function kindsOf(tx: Transaction, actor: Officer, caseId: string, itemIds: string[]) {
  const own = await tx
    .select({ kind: items.kind })
    .from(items)
    .where(
      and(
        inArray(items.id, itemIds),
        eq(items.caseId, caseId),
        eq(items.originatorAgencyId, actor.agencyId),
        inArray(items.kind, releasableKind.options),
      ),
    )
  if (own.length !== itemIds.length) throw invalidField('itemIds', 'items_not_own')
  return [...new Set(own.map((row) => row.kind))].sort()
}
