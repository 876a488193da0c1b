import { and, eq } from 'drizzle-orm'
import { evidence } from '#db/schema/evidence.ts'
import { exhibitFiles } from '#db/schema/exhibits.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadExhibit } from './load.ts'
import { canAddFile } from './policy.ts'
import { addFileInput } from './schema.ts'

/** Says that a digital file of the same case belongs to the exhibit: a photograph of it, or what was read out of it. */
export const addFile = command({
  name: 'exhibits.addFile',
  action: 'exhibits.file-added',
  input: addFileInput,
  load: ({ tx, actor, input }) => loadExhibit(tx, actor, input.exhibitId),
  policy: canAddFile,
  run: async ({ tx, actor, input, subject }) => {
    const [file] = await tx
      .select({ exhibitNumber: evidence.exhibitNumber, sha256: evidence.sha256 })
      .from(evidence)
      .where(and(eq(evidence.itemId, input.evidenceId), eq(evidence.caseId, subject.caseId)))
    if (!file) throw notFound()
    const added = await tx
      .insert(exhibitFiles)
      .values({ ...input, addedBy: actor.officerId, at: clock.now() })
      .onConflictDoNothing()
      .returning({ evidenceId: exhibitFiles.evidenceId })
    if (added.length === 0) throw conflict('file-has-exhibit')
    return file
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.caseId,
    subject: ['exhibit', input.exhibitId],
    ownerAgencyId: subject.originatorAgencyId,
    facts: {
      exhibit: subject.exhibitNumber,
      file: result.exhibitNumber,
      sha256: result.sha256,
      role: input.role,
    },
  }),
})
