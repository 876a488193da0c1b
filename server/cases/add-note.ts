import { and, eq, inArray } from 'drizzle-orm'
import { items, noteRows } from '#db/schema/items.ts'
import { itemSources } from '#db/schema/onward.ts'
import { clock } from '#server/kernel/clock.ts'
import { invalidField } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { loadCase, mustBeOpen } from './load.ts'
import { canContribute } from './policy.ts'
import { addNoteInput } from './schema.ts'

/** Adds a note; it stays with its agency until a release covers it. */
export const addNote = command({
  name: 'cases.addNote',
  action: 'cases.note-added',
  input: addNoteInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canContribute,
  run: async ({ tx, actor, input, subject: found }) => {
    mustBeOpen(found)
    const now = clock.now()
    const noteId = await newId(tx)
    await tx.insert(items).values({
      id: noteId,
      kind: 'note',
      caseId: found.id,
      originatorAgencyId: actor.agencyId,
      authorId: actor.officerId,
      postingId: actor.postingId,
      mark: input.mark,
      handlingCode: input.handlingCode,
      language: input.language,
      createdAt: now,
    })
    await tx.insert(noteRows).values({ itemId: noteId, body: input.body, updatedAt: now })
    const quoted = [...new Set(input.quotedIds)]
    if (quoted.length > 0) {
      // Row security shows only what the officer may read; what is quoted stands in the same case.
      const found = await tx
        .select({ id: items.id })
        .from(items)
        .where(and(inArray(items.id, quoted), eq(items.caseId, input.caseId)))
      if (found.length !== quoted.length) throw invalidField('quotedIds', 'quoted_unknown')
      await tx.insert(itemSources).values(quoted.map((sourceItemId) => ({ itemId: noteId, sourceItemId })))
    }
    return { noteId }
  },
  audit: ({ input, subject, result, actor }) => ({
    caseId: subject.id,
    subject: ['note', result.noteId],
    ownerAgencyId: actor.agencyId,
    facts: { mark: input.mark, handling: input.handlingCode, characters: input.body.length },
  }),
})
