import type { z } from 'zod'
import { loadCase, mustBeOpen } from '#server/cases/load.ts'
import { type FieldIssue, fieldIssues, invalidField, PortalError } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { readCsv } from './csv.ts'
import { makeExhibit } from './make-exhibit.ts'
import { canImportExhibits } from './policy.ts'
import { exhibitRow, importExhibitsInput, rowColumns } from './schema.ts'

const MOST = 2_000

/** Takes in a list, all of it or nothing; what is wrong is named row by row as `rows.<n>.<column>`, the head being row 1. */
export const importExhibits = command({
  name: 'exhibits.import',
  action: 'exhibits.imported',
  input: importExhibitsInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canImportExhibits,
  run: async ({ tx, actor, input, subject }) => {
    mustBeOpen(subject)
    const rows = readRows(input.csv)
    const taken: FieldIssue[] = []
    const ids: string[] = []
    let key = { fingerprint: '', isNew: false }
    for (const { row, line } of rows) {
      const made = await makeExhibit(tx, actor, input, row).catch((thrown: unknown) => {
        throw inRow(thrown, line)
      })
      if (!made) taken.push({ path: `rows.${line}.exhibitNumber`, key: 'number_taken' })
      else {
        ids.push(made.exhibitId)
        key = { fingerprint: made.key, isNew: key.isNew || made.madeKey }
      }
    }
    // Thrown inside the transaction: what went in before goes out with it.
    if (taken.length > 0) throw new PortalError('invalid', 'input', {}, taken)
    return { exhibitIds: ids, key }
  },
  audit: ({ input, actor, result }) => ({
    caseId: input.caseId,
    subject: ['case', input.caseId],
    ownerAgencyId: actor.agencyId,
    facts: {
      exhibits: result.exhibitIds.length,
      mark: input.mark,
      key: result.key.fingerprint,
      madeKey: result.key.isNew,
    },
  }),
})

type Row = { line: number; row: z.output<typeof exhibitRow> }

function readRows(csv: string): Row[] {
  let table: string[][]
  try {
    table = readCsv(csv)
  } catch {
    throw invalidField('csv', 'csv_broken')
  }
  const [head = [], ...body] = table
  const columns = head.map((name) => name.trim())
  const known: readonly string[] = rowColumns
  const strange = columns.find((name) => !known.includes(name))
  if (strange !== undefined) throw invalidField('csv', 'csv_column', { column: strange.slice(0, 60) })
  if (body.length === 0) throw invalidField('csv', 'csv_empty')
  if (body.length > MOST) throw invalidField('csv', 'csv_long', { limit: MOST })
  const issues: FieldIssue[] = []
  const rows: Row[] = []
  const seen = new Set<string>()
  for (const [at, values] of body.entries()) {
    const line = at + 2
    const given = columns.map((name, column) => [name, values[column]?.trim() ?? ''])
    const parsed = exhibitRow.safeParse(Object.fromEntries(given.filter(([, value]) => value !== '')), {
      reportInput: true,
    })
    if (values.length > columns.length) issues.push({ path: `rows.${line}`, key: 'csv_fields' })
    if (!parsed.success)
      issues.push(
        ...fieldIssues(parsed.error).map((issue) => ({ ...issue, path: `rows.${line}.${issue.path}` })),
      )
    else {
      const { exhibitNumber } = parsed.data
      if (seen.has(exhibitNumber)) issues.push({ path: `rows.${line}.exhibitNumber`, key: 'number_twice' })
      seen.add(exhibitNumber)
      rows.push({ line, row: parsed.data })
    }
  }
  if (issues.length > 0) throw new PortalError('invalid', 'input', {}, issues.slice(0, 500))
  return rows
}

const inRow = (thrown: unknown, line: number): unknown =>
  thrown instanceof PortalError && thrown.code === 'invalid'
    ? new PortalError(
        'invalid',
        thrown.reason,
        thrown.facts,
        thrown.issues.map((issue) => ({ ...issue, path: `rows.${line}.${issue.path}` })),
      )
    : thrown
