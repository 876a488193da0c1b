import { canadianOfficers } from './officers-canada.ts'
import { mexicanOfficers } from './officers-mexico.ts'
import { americanOfficers } from './officers-united-states.ts'
import type { Officer } from './types.ts'

export const officers: readonly Officer[] = [...canadianOfficers, ...americanOfficers, ...mexicanOfficers]
