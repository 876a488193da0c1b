import { and, eq } from 'drizzle-orm'
import { uploads } from '#db/schema/evidence.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadUpload, mustBeAlive } from './load.ts'
import { findMediaType } from './media-type.ts'
import { canFinishUpload } from './policy.ts'
import { uploadInput } from './schema.ts'
import { completed } from './staging.ts'

/** Notes what arrived: its SHA-256 and its media type, both from the bytes that are on stable storage. */
export const finishUpload = command({
  name: 'evidence.finishUpload',
  action: 'evidence.upload-finished',
  input: uploadInput,
  load: ({ tx, actor, input }) => loadUpload(tx, actor, input.uploadId),
  policy: canFinishUpload,
  run: async ({ tx, subject }) => {
    if (subject.state !== 'receiving') throw conflict('state-changed', { state: subject.state })
    mustBeAlive(subject)
    const { sha256, head } = await completed(subject.id, subject.sizeBytes)
    const mediaType = await findMediaType(head, subject.sizeBytes)
    await tx
      .update(uploads)
      .set({ sha256, mediaType, state: 'received' })
      .where(and(eq(uploads.id, subject.id), eq(uploads.state, 'receiving')))
    return { uploadId: subject.id, sha256, mediaType, sizeBytes: subject.sizeBytes }
  },
  audit: ({ subject, result }) => ({
    caseId: subject.caseId,
    subject: ['upload', subject.id],
    ownerAgencyId: subject.agencyId,
    facts: { sha256: result.sha256, bytes: result.sizeBytes, type: result.mediaType },
  }),
})
