import { canadaEvidence } from './evidence/canada.ts'
import { manzanilloAnamEvidence } from './evidence/manzanillo-anam.ts'
import { manzanilloCbpEvidence } from './evidence/manzanillo-cbp.ts'
import { manzanilloCbsaEvidence } from './evidence/manzanillo-cbsa.ts'
import { manzanilloDeaEvidence } from './evidence/manzanillo-dea.ts'
import { manzanilloFgrEvidence } from './evidence/manzanillo-fgr.ts'
import { manzanilloHsiEvidence } from './evidence/manzanillo-hsi.ts'
import { manzanilloRcmpEvidence } from './evidence/manzanillo-rcmp.ts'
import { mexicoEvidence } from './evidence/mexico.ts'
import { unitedStatesEvidence } from './evidence/united-states.ts'
import type { Evidence } from './types.ts'

export const evidence: readonly Evidence[] = [
  ...manzanilloAnamEvidence,
  ...manzanilloCbpEvidence,
  ...manzanilloHsiEvidence,
  ...manzanilloCbsaEvidence,
  ...manzanilloRcmpEvidence,
  ...manzanilloFgrEvidence,
  ...manzanilloDeaEvidence,
  ...canadaEvidence,
  ...unitedStatesEvidence,
  ...mexicoEvidence,
]
