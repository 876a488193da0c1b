import { query } from '#server/kernel/operation.ts'
import { loadEvidence } from './load.ts'
import { renderingOf } from './media-type.ts'
import { canPreviewEvidence } from './policy.ts'
import { previewEvidenceInput } from './schema.ts'

/** Shows the content; `/api/evidence/<itemId>/preview` runs this for each request, so a jump in a film is a row of its own. */
export const previewEvidence = query({
  name: 'evidence.preview',
  action: 'evidence.previewed',
  input: previewEvidenceInput,
  load: ({ tx, actor, input }) => loadEvidence(tx, actor, input.itemId),
  policy: canPreviewEvidence,
  run: async ({ subject: { uploadId, sha256, sizeBytes, mediaType } }) => ({
    uploadId,
    sha256,
    sizeBytes,
    mediaType,
    rendering: renderingOf(mediaType),
  }),
  audit: ({ input, subject }) => ({
    caseId: subject.caseId,
    subject: ['evidence', subject.itemId],
    ownerAgencyId: subject.originatorAgencyId,
    facts: { exhibit: subject.exhibitNumber, from: input.from },
  }),
})
