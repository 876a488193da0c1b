import { accountsRouter } from './accounts/router.ts'
import { agenciesRouter } from './agencies/router.ts'
import { agreementsRouter } from './agreements/router.ts'
import { auditRouter } from './audit/router.ts'
import { casesRouter } from './cases/router.ts'
import { delegationsRouter } from './delegations/router.ts'
import { deskRouter } from './desk/router.ts'
import { emergenciesRouter } from './emergencies/router.ts'
import { evidenceRouter } from './evidence/router.ts'
import { exhibitsRouter } from './exhibits/router.ts'
import { router } from './kernel/trpc.ts'
import { logRouter } from './log/router.ts'
import { notificationsRouter } from './notifications/router.ts'
import { officersRouter } from './officers/router.ts'
import { onwardRouter } from './onward/router.ts'
import { postingsRouter } from './postings/router.ts'
import { referenceRouter } from './reference/router.ts'
import { releasesRouter } from './releases/router.ts'
import { requestsRouter } from './requests/router.ts'

/** Contents page of the portal: one line per feature. */
export const portalRouter = router({
  accounts: accountsRouter,
  agencies: agenciesRouter,
  agreements: agreementsRouter,
  audit: auditRouter,
  cases: casesRouter,
  delegations: delegationsRouter,
  desk: deskRouter,
  emergencies: emergenciesRouter,
  evidence: evidenceRouter,
  exhibits: exhibitsRouter,
  log: logRouter,
  notifications: notificationsRouter,
  officers: officersRouter,
  onward: onwardRouter,
  postings: postingsRouter,
  reference: referenceRouter,
  releases: releasesRouter,
  requests: requestsRouter,
})
export type PortalRouter = typeof portalRouter
