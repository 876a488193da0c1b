import { query } from '#server/kernel/operation.ts'
import { loadEvidence } from './load.ts'
import { canDownloadEvidence } from './policy.ts'
import { downloadEvidenceInput } from './schema.ts'

/** Lets a copy out, with the reason; the bytes are at `/api/evidence/<itemId>/download?reason=…`, which runs this. */
export const downloadEvidence = query({
  name: 'evidence.download',
  action: 'evidence.downloaded',
  input: downloadEvidenceInput,
  load: ({ tx, actor, input }) => loadEvidence(tx, actor, input.itemId),
  policy: canDownloadEvidence,
  run: async ({ subject: { uploadId, sha256, sizeBytes, mediaType, fileName, exhibitNumber } }) => ({
    uploadId,
    sha256,
    sizeBytes,
    mediaType,
    fileName,
    exhibitNumber,
  }),
  audit: ({ input, subject }) => ({
    caseId: subject.caseId,
    subject: ['evidence', subject.itemId],
    ownerAgencyId: subject.originatorAgencyId,
    reason: input.reason,
    facts: { exhibit: subject.exhibitNumber, sha256: subject.sha256, bytes: subject.sizeBytes },
  }),
})
