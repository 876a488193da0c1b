import { query } from '#server/kernel/operation.ts'
import { loadHeadings } from './load.ts'
import { loadMatches } from './load-match.ts'
import { canSearchReference } from './policy.ts'
import { findHeadingsInput } from './schema.ts'

/** Headings and subheadings of the Harmonized System, in the English of the published list. */
export const findHeadings = query({
  name: 'reference.findHeadings',
  input: findHeadingsInput,
  policy: canSearchReference,
  run: async ({ input }) => ({ headings: loadMatches(await loadHeadings(), input.query, input.limit) }),
  audit: { notRecorded: 'public reference: the tariff that customs publish' },
})
