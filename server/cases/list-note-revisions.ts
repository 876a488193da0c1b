import { desc, eq } from 'drizzle-orm'
import { noteRevisions } from '#db/schema/items.ts'
import { query } from '#server/kernel/operation.ts'
import { personOf } from './load.ts'
import { loadNote } from './load-items.ts'
import { loadPerson } from './load-people.ts'
import { canReadItemHistory } from './policy.ts'
import { listNoteRevisionsInput } from './schema.ts'

/** Every wording of a note, newest first; for its own agency only. */
export const listNoteRevisions = query({
  name: 'cases.listNoteRevisions',
  action: 'cases.note-revisions-listed',
  input: listNoteRevisionsInput,
  load: ({ tx, actor, input }) => loadNote(tx, actor, input),
  policy: canReadItemHistory,
  run: async ({ tx, subject: note }) => {
    const replaced = await tx
      .select({
        version: noteRevisions.version,
        body: noteRevisions.body,
        by: personOf(noteRevisions.changedBy),
        at: noteRevisions.at,
      })
      .from(noteRevisions)
      .where(eq(noteRevisions.itemId, note.id))
      .orderBy(desc(noteRevisions.version))
      .limit(200)
    const author = await loadPerson(tx, note.authorId)
    // Each row says who replaced its wording, and when: that is who wrote the one after it.
    const wordings = [{ version: note.version, body: note.body }, ...replaced]
    const versions = wordings.map(({ version, body }, place) => {
      const origin = replaced[place] ?? { by: author, at: note.createdAt }
      return { version, body, by: origin.by, at: origin.at }
    })
    return { versions }
  },
  audit: ({ subject, result, actor }) => ({
    caseId: subject.case.id,
    subject: ['note', subject.id],
    ownerAgencyId: actor.agencyId,
    facts: { shown: result.versions.length },
  }),
})
