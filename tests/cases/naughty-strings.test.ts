import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { getCase } from '#server/cases/get-case.ts'
import { listCases } from '#server/cases/list-cases.ts'
import { listNotes } from '#server/cases/list-notes.ts'
import { openCase } from '#server/cases/open-case.ts'
import { addNoteInput, listCasesInput, openCaseInput } from '#server/cases/schema.ts'
import { execute } from '#server/kernel/execute.ts'
import { caseFields } from '#tests/support/makers.ts'
import { theWorld } from './world.ts'

const w = theWorld()
const read: unknown = JSON.parse(readFileSync('tests/fixtures/blns.json', 'utf8'))
const naughty = Array.isArray(read) ? read.filter((one): one is string => typeof one === 'string') : []
const note = { language: 'en', mark: 'protected_a' } as const

/** Half surrogates and NUL included: what cannot be held must be refused by name, never mangled. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('\0', '\ud800', '‮', 'e\u0301', '\u{1f9ec}', "'", '\\', '%', '\r\n', '\t', 'a'))
    .map((all) => all.join('')),
)

describe('naughty strings', () => {
  let caseId = ''
  beforeAll(async () => {
    caseId = await w().ownCase()
  })

  const survivesAsNote = async (body: string) => {
    const parsed = addNoteInput.shape.body.safeParse(body)
    const written = execute(addNote, { caseId, body, ...note }, w().officer)
    if (!parsed.success) {
      await expect(written).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'body' }] })
      return
    }
    const { noteId } = await written
    const { notes } = await execute(listNotes, { caseId, limit: 1 }, w().officer)
    expect(notes[0]).toMatchObject({ id: noteId, body: parsed.data })
    // Trimmed and with one kind of line end; every other character as it was.
    expect(parsed.data).toBe(body.replace(/\r\n?/g, '\n').trim())
  }

  const survivesAsTitle = async (title: string) => {
    if (!title.isWellFormed()) return
    const parsed = openCaseInput.shape.title.safeParse(title)
    const opened = execute(openCase, { ...caseFields, title }, w().officer)
    if (!parsed.success) {
      await expect(opened).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'title' }] })
      return
    }
    const made = await opened
    expect((await execute(getCase, { caseId: made.caseId }, w().officer)).cover.title).toBe(parsed.data)
  }

  const survivesAsQuery = async (query: string) => {
    if (!query.isWellFormed()) return
    const found = execute(listCases, { query, count: true }, w().officer)
    if (listCasesInput.shape.query.safeParse(query).success) expect((await found).total).not.toBeNull()
    else await expect(found).rejects.toMatchObject({ code: 'invalid' })
  }

  test('are all there', () => expect(naughty.length).toBeGreaterThan(500))

  test('survive as notes', { timeout: 60_000 }, async () => {
    for (const one of naughty) await survivesAsNote(one)
  })

  test('survive as titles, and searching for them harms nothing', { timeout: 120_000 }, async () => {
    for (const one of naughty) {
      await survivesAsTitle(one)
      await survivesAsQuery(one)
    }
  })

  test('and so does whatever else there may be', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (one) => {
        await survivesAsNote(one)
        await survivesAsTitle(one)
        await survivesAsQuery(one)
      }),
      { numRuns: 150 },
    )
  })

  test('a title that was searched for in words is found', async () => {
    const { caseId: made } = await execute(
      openCase,
      { ...caseFields, title: 'Ñandú “garçon” l’entrepôt <script>quokka</script>' },
      w().officer,
    )
    for (const query of ['nandu', 'GARCON', 'entrepot', 'quokka', '"ñandú garçon"'])
      expect([query, (await execute(listCases, { query }, w().officer)).cases[0]?.id]).toEqual([query, made])
  })
})
