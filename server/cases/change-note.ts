import { and, eq } from 'drizzle-orm'
import { noteRevisions, noteRows } from '#db/schema/items.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { mustBeOpen } from './load.ts'
import { loadNote, mustNotBeFixed } from './load-items.ts'
import { canChangeItem } from './policy.ts'
import { changeNoteInput } from './schema.ts'

/** Corrects a note of the own agency; the earlier wording is kept. A text that was released as it stands is not changed. */
export const changeNote = command({
  name: 'cases.changeNote',
  action: 'cases.note-changed',
  input: changeNoteInput,
  load: ({ tx, actor, input }) => loadNote(tx, actor, input),
  policy: canChangeItem,
  run: async ({ tx, actor, input, subject: note }) => {
    mustBeOpen(note.case)
    await mustNotBeFixed(tx, note.id)
    const now = clock.now()
    const [row] = await tx
      .update(noteRows)
      .set({ body: input.body, version: input.version + 1, updatedAt: now })
      .where(and(eq(noteRows.itemId, note.id), eq(noteRows.version, input.version)))
      .returning({ version: noteRows.version })
    if (!row) {
      const current = await loadNote(tx, actor, input)
      throw conflict('changed-meanwhile', { current: { version: current.version, body: current.body } })
    }
    await tx.insert(noteRevisions).values({
      itemId: note.id,
      version: note.version,
      body: note.body,
      changedBy: actor.officerId,
      at: now,
    })
    return row
  },
  audit: ({ subject, result, actor }) => ({
    caseId: subject.case.id,
    subject: ['note', subject.id],
    ownerAgencyId: actor.agencyId,
    facts: { version: result.version },
  }),
})
