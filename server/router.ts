import { agenciesRouter } from './agencies/router.ts'
import { auditRouter } from './audit/router.ts'
import { casesRouter } from './cases/router.ts'
import { router } from './kernel/trpc.ts'
import { notificationsRouter } from './notifications/router.ts'
import { officersRouter } from './officers/router.ts'
import { postingsRouter } from './postings/router.ts'

/** Contents page of the portal: one line per feature. */
export const portalRouter = router({
  agencies: agenciesRouter,
  audit: auditRouter,
  cases: casesRouter,
  notifications: notificationsRouter,
  officers: officersRouter,
  postings: postingsRouter,
})
export type PortalRouter = typeof portalRouter
