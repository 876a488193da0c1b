import { z } from 'zod'
import { line } from '#server/kernel/inputs.ts'

export const placeKind = z.enum(['port', 'crossing', 'region', 'country'])

/** A code or words; accents and case do not matter. */
const searchInput = z.object({ query: line(100), limit: z.number().int().min(1).max(20).default(20) })
export const findPlacesInput = searchInput
export const findHeadingsInput = searchInput
