import { casesRouter } from './cases/router.ts'
import { router } from './kernel/trpc.ts'

/** Contents page of the portal: one line per feature. */
export const portalRouter = router({
  cases: casesRouter,
})
export type PortalRouter = typeof portalRouter
