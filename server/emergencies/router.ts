import { router, serve } from '#server/kernel/trpc.ts'
import { listEmergencies } from './list-emergencies.ts'
import { listHiddenItems } from './list-hidden-items.ts'
import { openEmergency } from './open-emergency.ts'
import { reviewEmergency } from './review-emergency.ts'

export const emergenciesRouter = router({
  list: serve(listEmergencies),
  listHiddenItems: serve(listHiddenItems),
  open: serve(openEmergency),
  review: serve(reviewEmergency),
})
