import { router, serve } from '#server/kernel/trpc.ts'
import { exportAuditEvents } from './export-audit-events.ts'
import { getAuditEvent } from './get-audit-event.ts'
import { listAuditChoices } from './list-audit-choices.ts'
import { listAuditEvents } from './list-audit-events.ts'

export const auditRouter = router({
  list: serve(listAuditEvents),
  get: serve(getAuditEvent),
  export: serve(exportAuditEvents),
  listChoices: serve(listAuditChoices),
})
