import { oneOffReleases } from './releases/one-off.ts'
import { standingReleases } from './releases/standing.ts'
import type { Release } from './types-requests.ts'

export const releases: readonly Release[] = [...standingReleases, ...oneOffReleases]
