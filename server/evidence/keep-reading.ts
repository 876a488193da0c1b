import { query } from '#server/kernel/operation.ts'
import { loadEvidence } from './load.ts'
import { canKeepReading } from './policy.ts'
import { getEvidenceInput } from './schema.ts'

/** Asked every few seconds while bytes flow: a release that ends stops a download under way. */
export const keepReading = query({
  name: 'evidence.keepReading',
  input: getEvidenceInput,
  load: ({ tx, actor, input }) => loadEvidence(tx, actor, input.itemId),
  policy: canKeepReading,
  run: async () => ({ goOn: true }),
  audit: { notRecorded: 'The reading was recorded when it began; this only looks whether it may go on.' },
})
