import { canadaReleases } from './releases/canada.ts'
import { mexicoReleases } from './releases/mexico.ts'
import { standingReleases } from './releases/standing.ts'
import { unitedStatesReleases } from './releases/united-states.ts'
import type { Release } from './types-requests.ts'

export const releases: readonly Release[] = [
  ...standingReleases,
  ...unitedStatesReleases,
  ...canadaReleases,
  ...mexicoReleases,
]
