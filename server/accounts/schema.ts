import { z } from 'zod'
import { idInput, languageInput, line } from '#server/kernel/inputs.ts'

export const theme = z.enum(['system', 'light', 'dark'])
/** Features that a token may be scoped to; accounts stay out of every token's reach. */
export const tokenFeatures = [
  'agencies',
  'agreements',
  'audit',
  'cases',
  'delegations',
  'desk',
  'emergencies',
  'evidence',
  'exhibits',
  'log',
  'notifications',
  'officers',
  'onward',
  'postings',
  'reference',
  'releases',
  'requests',
] as const
export const tokenScope = z.enum(tokenFeatures.flatMap((feature) => [`${feature}:read`, `${feature}:write`]))

/** CJIS IA-5(1)(a), ASVS 6.2: at least 8 characters of any kind, no rule on composition, nothing cut off. */
const passwordInput = z.string().min(8).max(128)
const secret = z.string().min(20).max(200)
const code = z.string().trim().min(6).max(20)

export const beginSignInInput = z.object({
  agencyId: idInput,
  email: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(128),
})
export const completeSignInInput = z.object({ challenge: secret, code })
export const activateInput = z.object({
  agencyId: idInput,
  email: z.email().max(200),
  activationCode: z.string().trim().min(8).max(60),
  password: passwordInput,
})
export const demoSignInInput = z.object({ agencyId: idInput, email: z.email().max(200) })
export const nothingInput = z.object({})
export const stepUpInput = z.object({ code })
export const changePasswordInput = z.object({
  current: z.string().min(1).max(128),
  password: passwordInput,
  code,
})
export const endSessionInput = z.object({ sessionId: idInput })
export const setLanguageInput = z.object({ language: languageInput })
export const setThemeInput = z.object({ theme })
export const choosePostingInput = z.object({ postingId: idInput.nullable() })
export const createTokenInput = z.object({
  name: line(80),
  scopes: z.array(tokenScope).min(1).max(20),
  days: z.coerce.number().int().min(1).max(90),
})
export const revokeTokenInput = z.object({ tokenId: idInput })
export const releaseLockInput = z.object({ officerId: idInput, reason: line(300) })
export const resetAccessInput = releaseLockInput
export const getAccessInput = z.object({ officerId: idInput })
