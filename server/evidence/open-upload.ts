import { uploads } from '#db/schema/evidence.ts'
import { loadCase, mustBeOpen } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { invalidField } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { store } from '#server/kernel/storage.ts'
import { settings } from '#server/settings.ts'
import { uploadLife } from './load.ts'
import { canOpenUpload } from './policy.ts'
import { openUploadInput } from './schema.ts'

/** Announces a file for a case; its bytes then go to `/api/evidence/uploads/<uploadId>` (tus 1.0). */
export const openUpload = command({
  name: 'evidence.openUpload',
  action: 'evidence.upload-opened',
  input: openUploadInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canOpenUpload,
  run: async ({ tx, actor, input, subject }) => {
    mustBeOpen(subject)
    const limit = settings().maxUploadBytes
    if (input.sizeBytes > limit) throw invalidField('sizeBytes', 'tooBig.file', { limit })
    const uploadId = await newId(tx)
    const now = clock.now()
    const expiresAt = new Date(now.getTime() + uploadLife)
    await tx.insert(uploads).values({
      ...input,
      id: uploadId,
      officerId: actor.officerId,
      agencyId: actor.agencyId,
      createdAt: now,
      expiresAt,
    })
    await store().begin(uploadId, input.sizeBytes)
    return { uploadId, expiresAt }
  },
  audit: ({ input, result, actor }) => ({
    caseId: input.caseId,
    subject: ['upload', result.uploadId],
    ownerAgencyId: actor.agencyId,
    facts: { bytes: input.sizeBytes },
  }),
})
