import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { items } from '#db/schema/items.ts'
import { releaseItems, releaseRecipients, releases } from '#db/schema/releases.ts'
import { answerRows } from '#db/schema/requests.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, invalidField } from '#server/kernel/errors.ts'
import { newId, nextNumber } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { awaitsRelease, holdRequest, inLog } from './load.ts'
import { loadForAnswer } from './load-subject.ts'
import { canWorkRequest, goesFrom } from './policy.ts'
import { answerRequestInput } from './schema.ts'

/** Writes an answer of the receiving agency; it reaches the sender only when a manager of that agency releases it. */
export const answerRequest = command({
  name: 'requests.answer',
  action: 'requests.answer-written',
  input: answerRequestInput,
  load: loadForAnswer,
  policy: canWorkRequest,
  run: async ({ tx, actor, input, subject: { request } }) => {
    await holdRequest(tx, request, goesFrom.answer)
    if (await awaitsRelease(tx, request.id)) throw conflict('answer-awaits-release')
    const evidenceIds = [...new Set(input.evidenceIds)]
    await checkEvidence(tx, actor, evidenceIds)
    const itemId = await newId(tx)
    const releaseId = await newId(tx)
    const number = await nextNumber(tx, 'REL')
    const now = clock.now()
    const { body, outcome, mark, language, handlingCode, caveats } = input
    await tx.insert(items).values({
      id: itemId,
      kind: 'answer',
      requestId: request.id,
      originatorAgencyId: actor.agencyId,
      authorId: actor.officerId,
      postingId: actor.postingId,
      mark,
      handlingCode,
      language,
      createdAt: now,
    })
    await tx.insert(answerRows).values({ itemId, requestId: request.id, body, outcome, evidenceIds })
    await tx.insert(releases).values({
      id: releaseId,
      number,
      kind: 'answer',
      requestId: request.id,
      fromAgencyId: actor.agencyId,
      purpose: input.purpose || request.purpose,
      legalBasis: input.legalBasis || request.legalBasis,
      handlingCode,
      caveats,
      requestedBy: actor.officerId,
      requestedAt: now,
    })
    await tx.insert(releaseRecipients).values({ releaseId, agencyId: request.fromAgencyId })
    await tx
      .insert(releaseItems)
      .values([itemId, ...evidenceIds].map((releasedId) => ({ releaseId, itemId: releasedId })))
    return { requestId: request.id, itemId, releaseId, number }
  },
  audit: ({ input, subject: { request }, actor, result }) => ({
    ...inLog(request),
    subject: ['answer', result.itemId],
    ownerAgencyId: actor.agencyId,
    facts: {
      number: request.number,
      release: result.number,
      outcome: input.outcome,
      mark: input.mark,
      evidenceIds: [...new Set(input.evidenceIds)],
    },
  }),
  notify: ({ subject: { request, managers }, result }) => [
    {
      kind: 'releases.requested',
      to: managers,
      caseId: request.caseId,
      requestId: request.id,
      releaseId: result.releaseId,
      facts: { number: result.number, request: request.number },
    },
  ],
})

/** Only own evidence travels with an answer: another agency's stays under that agency's control. */
async function checkEvidence(tx: Transaction, actor: Officer, evidenceIds: string[]) {
  if (evidenceIds.length === 0) return
  const own = await tx
    .select({ id: items.id })
    .from(items)
    .where(
      and(
        inArray(items.id, evidenceIds),
        eq(items.kind, 'evidence'),
        eq(items.originatorAgencyId, actor.agencyId),
      ),
    )
  if (own.length !== evidenceIds.length) throw invalidField('evidenceIds', 'evidence_unknown')
}
