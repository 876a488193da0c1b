import type { cases } from '#db/schema/cases.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { type LoadedCase, loadCase, mustBeOpen, officersOn } from './load.ts'
import { reviseCase } from './move.ts'
import { canChangeCase } from './policy.ts'
import { changeCaseInput } from './schema.ts'

const textFields = [
  'title',
  'summary',
  'offence',
  'commodity',
  'hsCode',
  'legalAuthority',
  'purpose',
  'mark',
  'reviewOn',
] as const

/** Changes the text of a case; what stood there is kept. Whoever is second is shown the text as it is now. */
export const changeCase = command({
  name: 'cases.change',
  action: 'cases.changed',
  input: changeCaseInput,
  load: async ({ tx, actor, input }) => {
    const found = await loadCase(tx, actor, input.caseId)
    return { ...found, told: await officersOn(tx, found.id) }
  },
  policy: canChangeCase,
  run: async ({ tx, actor, input, subject: found }) => {
    mustBeOpen(found)
    if (found.version !== input.version) throw conflict('changed-meanwhile', { current: currentText(found) })
    const set: Partial<typeof cases.$inferInsert> = {}
    const changes: Record<string, { from: string | null; to: string | null }> = {}
    for (const field of textFields) {
      const to = input[field]
      if (to === undefined || to === found[field]) continue
      Object.assign(set, { [field]: to })
      changes[field] = { from: found[field], to }
    }
    const changed = Object.keys(changes)
    if (changed.length === 0) return { version: found.version, changed }
    const version = await reviseCase(tx, actor, found, set, changes, input.reason)
    if (!version)
      throw conflict('changed-meanwhile', { current: currentText(await loadCase(tx, actor, found.id)) })
    return { version, changed }
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    reason: input.reason,
    facts: { version: result.version, fields: result.changed },
  }),
  notify: ({ subject, result }) =>
    result.changed.length > 0
      ? [{ to: subject.told, kind: 'cases.changed', caseId: subject.id, facts: { number: subject.number } }]
      : [],
})

const currentText = (found: LoadedCase) => ({
  version: found.version,
  title: found.title,
  summary: found.summary,
  offence: found.offence,
  commodity: found.commodity,
  hsCode: found.hsCode,
  legalAuthority: found.legalAuthority,
  purpose: found.purpose,
  mark: found.mark,
  reviewOn: found.reviewOn,
})
