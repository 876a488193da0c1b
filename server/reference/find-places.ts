import { query } from '#server/kernel/operation.ts'
import { loadPlaces } from './load.ts'
import { loadMatches } from './load-match.ts'
import { canSearchReference } from './policy.ts'
import { findPlacesInput } from './schema.ts'

/** Ports (UN/LOCODE), land crossings (CBP), provinces and states, countries. */
export const findPlaces = query({
  name: 'reference.findPlaces',
  input: findPlacesInput,
  policy: canSearchReference,
  run: async ({ input }) => ({ places: loadMatches(await loadPlaces(), input.query, input.limit) }),
  audit: { notRecorded: 'public reference: codes and names of places' },
})
