import { z } from 'zod'
import { idInput, line } from '#server/kernel/inputs.ts'

export const country = z.enum(['CA', 'US', 'MX'])
export const agencyStatus = z.enum(['active', 'disabled'])
const code = z
  .string()
  .trim()
  .regex(/^[A-Z][A-Z0-9-]{1,11}$/, { message: 'format_agency_code' })
const names = z.object({ en: line(120), fr: line(120), es: line(120) })

export const listAgenciesInput = z.object({ status: agencyStatus.optional() })
export const getAgencyInput = z.object({ agencyId: idInput })
export const createAgencyInput = z.object({ code, names, country, reason: line(300) })
export const changeAgencyInput = z.object({
  agencyId: idInput,
  version: z.number().int(),
  names,
  reason: line(300),
})
export const disableAgencyInput = z.object({
  agencyId: idInput,
  version: z.number().int(),
  reason: line(300),
})
export const enableAgencyInput = disableAgencyInput
