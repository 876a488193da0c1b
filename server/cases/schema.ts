import { z } from 'zod'
import { cursorInput, idInput, languageInput, line, text } from '#server/kernel/inputs.ts'
import { markInput } from '#server/kernel/marks.ts'

export const caseKind = z.enum(['contraband', 'criminal_investigation', 'security_investigation'])
export const caseState = z.enum(['open', 'closed'])

export const openCaseInput = z.object({
  kind: caseKind,
  title: line(200),
  summary: text(10_000),
  language: languageInput,
  offence: line(200),
  commodity: line(200, 0).default(''),
  hsCode: z
    .string()
    .regex(/^$|^\d{4}(\d{2})?$/, { message: 'format_hs' })
    .default(''),
  legalAuthority: line(300),
  purpose: line(500),
  mark: markInput,
  reviewOn: z.iso.date().nullish(),
})

export const getCaseInput = z.object({ caseId: idInput, reason: line(300, 0).optional() })

export const listCasesInput = z.object({
  query: line(200, 0).optional(),
  state: caseState.optional(),
  kind: caseKind.optional(),
  leadAgencyId: idInput.optional(),
  sort: z.enum(['activity', 'number', 'title']).default('activity'),
  limit: z.number().int().min(1).max(100).default(25),
  cursor: cursorInput.optional(),
})
