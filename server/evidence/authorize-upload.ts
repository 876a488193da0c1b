import { precondition } from '#server/kernel/errors.ts'
import { query } from '#server/kernel/operation.ts'
import { store } from '#server/kernel/storage.ts'
import { loadUpload, mustBeAlive } from './load.ts'
import { canAuthorizeUpload } from './policy.ts'
import { uploadInput } from './schema.ts'

/** Says how far one's own upload has come, and that it may go on. */
export const authorizeUpload = query({
  name: 'evidence.authorizeUpload',
  action: 'evidence.upload-continued',
  input: uploadInput,
  load: ({ tx, actor, input }) => loadUpload(tx, actor, input.uploadId),
  policy: canAuthorizeUpload,
  run: async ({ subject }) => {
    const { state, sizeBytes, expiresAt, sha256 } = subject
    if (state === 'abandoned') throw precondition('upload-abandoned')
    if (state !== 'receiving') return { state, sizeBytes, offset: sizeBytes, expiresAt, sha256 }
    mustBeAlive(subject)
    const offset = await store().staged(subject.id)
    if (offset === null) throw precondition('bytes-missing')
    return { state, sizeBytes, offset, expiresAt, sha256 }
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.caseId,
    subject: ['upload', input.uploadId],
    ownerAgencyId: subject.agencyId,
    facts: { from: result.offset, bytes: result.sizeBytes },
  }),
})
