import { z } from 'zod'
import { cursorInput, idInput, languageInput, line } from '#server/kernel/inputs.ts'

export const roles = ['liaison_officer', 'investigator', 'manager', 'auditor', 'administrator'] as const
export const role = z.enum(roles)
export const officerStatus = z.enum(['active', 'disabled'])

/** Auditor and administrator exclude every other role (rules.md, "People and capacity"). */
const rolesInput = z
  .array(role)
  .min(1)
  .max(3)
  .refine((held) => held.length === 1 || !held.some((one) => one === 'auditor' || one === 'administrator'), {
    message: 'exclusive_role',
  })

const profile = {
  fullName: line(120),
  rank: line(60, 0).default(''),
  roles: rolesInput,
  onDesk: z.boolean().default(false),
  language: languageInput,
}

export const listOfficersInput = z.object({
  query: line(100, 0).optional(),
  agencyId: idInput.optional(),
  role: role.optional(),
  status: officerStatus.optional(),
  limit: z.number().int().min(1).max(100).default(50),
  cursor: cursorInput.optional(),
})
export const getOfficerInput = z.object({ officerId: idInput })
export const createOfficerInput = z.object({
  agencyId: idInput,
  email: z.email().max(200),
  ...profile,
  reason: line(300),
})
export const changeOfficerInput = z.object({
  officerId: idInput,
  version: z.number().int(),
  ...profile,
  reason: line(300),
})
export const disableOfficerInput = z.object({
  officerId: idInput,
  version: z.number().int(),
  reason: line(300),
})
export const enableOfficerInput = disableOfficerInput

export const createFirstOfficerInput = z.object({
  agency: z.object({
    code: z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/),
    names: z.object({ en: line(120), fr: line(120), es: line(120) }),
    country: z.enum(['CA', 'US', 'MX']),
  }),
  email: z.email().max(200),
  fullName: line(120),
  rank: line(60, 0).default(''),
  language: languageInput,
})
