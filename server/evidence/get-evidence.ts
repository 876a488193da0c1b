import { asc, eq } from 'drizzle-orm'
import { custodyEvents, evidence } from '#db/schema/evidence.ts'
import { personOf } from '#server/cases/load.ts'
import { canContribute } from '#server/cases/policy.ts'
import { query } from '#server/kernel/operation.ts'
import { store } from '#server/kernel/storage.ts'
import type { Kept } from '#server/kernel/storage-medium.ts'
import { loadEvidence, visibleTo } from './load.ts'
import { groupOf, isMistyped, otherFaces, renderingOf } from './media-type.ts'
import { canGetEvidence } from './policy.ts'
import { getEvidenceInput } from './schema.ts'

/** An exhibit with its facts and its custody; not its bytes. */
export const getEvidence = query({
  name: 'evidence.get',
  action: 'evidence.viewed',
  input: getEvidenceInput,
  load: ({ tx, actor, input }) => loadEvidence(tx, actor, input.itemId),
  policy: canGetEvidence,
  run: async ({ tx, actor, input, subject }) => {
    const custody = await tx
      .select({
        id: custodyEvents.id,
        kind: custodyEvents.kind,
        by: personOf(custodyEvents.officerId),
        occurredAt: custodyEvents.occurredAt,
        recordedAt: custodyEvents.recordedAt,
        place: custodyEvents.place,
        note: custodyEvents.note,
      })
      .from(custodyEvents)
      .where(eq(custodyEvents.itemId, input.itemId))
      .orderBy(asc(custodyEvents.occurredAt), asc(custodyEvents.id))
    const [reach] = await tx
      .select({ visibleTo: visibleTo(evidence.itemId) })
      .from(evidence)
      .where(eq(evidence.itemId, input.itemId))
    const { case: found, uploadId: _, ...facts } = subject
    const faces = await facesOf(subject)
    return {
      ...facts,
      case: { id: found.id, number: found.number, title: found.title, state: found.state },
      custody,
      visibleTo: reach?.visibleTo ?? [],
      type: groupOf(subject.mediaType),
      rendering: renderingOf(subject.mediaType),
      isMistyped: isMistyped(subject.declaredType, subject.mediaType),
      /** Null when the bytes cannot be found: the exhibit is known, its content is not here. */
      otherFaces: faces,
      isDestroyed: custody.some((event) => event.kind === 'destroy'),
      mayAddCustody: canContribute(actor, found) === true,
    }
  },
  audit: ({ subject }) => ({
    caseId: subject.caseId,
    subject: ['evidence', subject.itemId],
    ownerAgencyId: subject.originatorAgencyId,
    facts: { exhibit: subject.exhibitNumber, mark: subject.mark },
  }),
})

async function facesOf(kept: Kept & { mediaType: string }) {
  const { sizeBytes, mediaType } = kept
  const found = await store().stat(kept)
  if (found?.sizeBytes !== sizeBytes) return null
  if (sizeBytes === 0) return []
  const read = async (start: number, end: number) => {
    const parts: Buffer[] = []
    for await (const part of store().open(kept, { start, end })) parts.push(part)
    return Buffer.concat(parts)
  }
  const head = await read(0, Math.min(sizeBytes, 4096) - 1)
  const tail = await read(Math.max(0, sizeBytes - 66_000), sizeBytes - 1)
  return otherFaces(head, tail, mediaType)
}
