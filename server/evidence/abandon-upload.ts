import { and, eq, inArray } from 'drizzle-orm'
import { uploads } from '#db/schema/evidence.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { store } from '#server/kernel/storage.ts'
import { loadUpload } from './load.ts'
import { canAbandonUpload } from './policy.ts'
import { uploadInput } from './schema.ts'
import { forget } from './staging.ts'

/** Takes back an upload that is not attached yet; its bytes go at once. */
export const abandonUpload = command({
  name: 'evidence.abandonUpload',
  action: 'evidence.upload-abandoned',
  input: uploadInput,
  load: ({ tx, actor, input }) => loadUpload(tx, actor, input.uploadId),
  policy: canAbandonUpload,
  run: async ({ tx, subject }) => {
    const moved = await tx
      .update(uploads)
      .set({ state: 'abandoned' })
      .where(and(eq(uploads.id, subject.id), inArray(uploads.state, ['receiving', 'received'])))
      .returning({ id: uploads.id })
    if (moved.length === 0) throw conflict('state-changed', { state: subject.state })
    await store().discard(subject.id)
    forget(subject.id)
    return { uploadId: subject.id }
  },
  audit: ({ subject }) => ({
    caseId: subject.caseId,
    subject: ['upload', subject.id],
    ownerAgencyId: subject.agencyId,
    facts: {},
  }),
})
