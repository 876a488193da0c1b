import { evidenceFromAbroad } from './evidence/manzanillo-abroad.ts'
import { evidenceFromWindsor } from './evidence/manzanillo-windsor.ts'
import { evidenceOfOtherCases } from './evidence/other-cases.ts'
import type { Evidence } from './types.ts'

export const evidence: readonly Evidence[] = [
  ...evidenceFromAbroad,
  ...evidenceFromWindsor,
  ...evidenceOfOtherCases,
]
