import { eq } from 'drizzle-orm'
import { custodyEvents, evidenceRows, uploads } from '#db/schema/evidence.ts'
import { items } from '#db/schema/items.ts'
import { mustBeOpen } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, invalidField, precondition } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { store } from '#server/kernel/storage.ts'
import { loadUpload, mustBeAlive } from './load.ts'
import { unknownType } from './media-type.ts'
import { canAttachEvidence } from './policy.ts'
import { attachEvidenceInput } from './schema.ts'

/**
 * Makes an exhibit of an upload. No receipt unless the hash of the browser and that of the server agree.
 * @throws precondition `hash-differs`, `upload-incomplete`, `upload-expired`; conflict `exhibit-number-taken`
 */
export const attachEvidence = command({
  name: 'evidence.attach',
  action: 'evidence.attached',
  input: attachEvidenceInput,
  load: ({ tx, actor, input }) => loadUpload(tx, actor, input.uploadId),
  policy: canAttachEvidence,
  run: async ({ tx, actor, input, subject }) => {
    mustBeOpen(subject.case)
    const { id: uploadId, caseId, sha256, sizeBytes, mediaType, fileName, declaredType } = subject
    if (subject.state === 'receiving' || sha256 === null) throw precondition('upload-incomplete')
    if (subject.state !== 'received') throw conflict('state-changed', { state: subject.state })
    mustBeAlive(subject)
    if (sha256 !== input.sha256) throw precondition('hash-differs', { received: sha256, sent: input.sha256 })
    const now = clock.now()
    const { exhibitNumber, title, collectedAt, placeCode, place } = input
    if (collectedAt && collectedAt > now) throw invalidField('collectedAt', 'future')

    const itemId = await newId(tx)
    await tx.insert(items).values({
      id: itemId,
      kind: 'evidence',
      caseId,
      originatorAgencyId: actor.agencyId,
      authorId: actor.officerId,
      postingId: actor.postingId,
      mark: input.mark,
      handlingCode: input.handlingCode,
      language: input.language,
      createdAt: now,
    })
    const numbered = await tx
      .insert(evidenceRows)
      .values({
        itemId,
        caseId,
        exhibitNumber,
        title,
        description: input.description,
        fileName,
        mediaType: mediaType ?? unknownType,
        declaredType,
        sizeBytes,
        sha256,
        collectedAt: collectedAt ?? null,
        placeCode,
        place,
        uploadId,
      })
      .onConflictDoNothing({ target: [evidenceRows.caseId, evidenceRows.exhibitNumber] })
      .returning({ itemId: evidenceRows.itemId })
    if (numbered.length === 0) throw conflict('exhibit-number-taken', { exhibitNumber })
    await tx.insert(custodyEvents).values({
      itemId,
      kind: input.custody,
      officerId: actor.officerId,
      agencyId: actor.agencyId,
      occurredAt: collectedAt ?? now,
      recordedAt: now,
      place: place || placeCode,
    })
    await tx.update(uploads).set({ state: 'attached' }).where(eq(uploads.id, uploadId))
    // Last: what fails above leaves the staged bytes for another try.
    await store().put(uploadId, sizeBytes)
    return { itemId, caseId, exhibitNumber, sha256, sizeBytes, mediaType, receivedAt: now }
  },
  audit: ({ result, actor, input }) => ({
    caseId: result.caseId,
    subject: ['evidence', result.itemId],
    ownerAgencyId: actor.agencyId,
    facts: {
      exhibit: result.exhibitNumber,
      sha256: result.sha256,
      bytes: result.sizeBytes,
      type: result.mediaType,
      mark: input.mark,
    },
  }),
  notify: ({ subject, result }) => [
    {
      to: subject.told,
      kind: 'evidence.attached',
      caseId: subject.caseId,
      facts: { exhibit: result.exhibitNumber, number: subject.case.number },
    },
  ],
})
