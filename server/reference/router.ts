import { router, serve } from '#server/kernel/trpc.ts'
import { findHeadings } from './find-headings.ts'
import { findPlaces } from './find-places.ts'

export const referenceRouter = router({
  findPlaces: serve(findPlaces),
  findHeadings: serve(findHeadings),
})
