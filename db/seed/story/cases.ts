import { anamCases } from './cases/anam.ts'
import { atfCases } from './cases/atf.ts'
import { cbpCases } from './cases/cbp.ts'
import { cbsaCases } from './cases/cbsa.ts'
import { deaCases } from './cases/dea.ts'
import { fgrCases } from './cases/fgr.ts'
import { gnCases } from './cases/gn.ts'
import { hsiCases } from './cases/hsi.ts'
import { manzanilloContainer } from './cases/manzanillo-container.ts'
import { rcmpCases } from './cases/rcmp.ts'
import { sqCases } from './cases/sq.ts'
import type { StoryCase } from './types.ts'

/** The rich case first; every other case stands under the agency that leads it now. */
export const cases: readonly StoryCase[] = [
  manzanilloContainer,
  ...rcmpCases,
  ...cbsaCases,
  ...sqCases,
  ...hsiCases,
  ...cbpCases,
  ...deaCases,
  ...atfCases,
  ...fgrCases,
  ...anamCases,
  ...gnCases,
]
