import { and, eq } from 'drizzle-orm'
import { dispositions } from '#db/schema/disposition.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { dispositionAudit, loadDisposition } from './load-disposition.ts'
import { canRefuseDisposition } from './policy.ts'
import { refuseDispositionInput } from './schema.ts'

/** One manager of the originator is enough to keep it. */
export const refuseDisposition = command({
  name: 'exhibits.refuseDisposition',
  action: 'exhibits.disposition-refused',
  input: refuseDispositionInput,
  load: ({ tx, actor, input }) => loadDisposition(tx, actor, input.dispositionId),
  policy: canRefuseDisposition,
  run: async ({ tx, actor, input }) => {
    const refused = await tx
      .update(dispositions)
      .set({ state: 'refused', refusedBy: actor.officerId, refusedAt: clock.now(), refusal: input.reason })
      .where(and(eq(dispositions.id, input.dispositionId), eq(dispositions.state, 'awaiting')))
      .returning({ id: dispositions.id })
    if (refused.length === 0) throw conflict('state-changed')
    return { dispositionId: input.dispositionId }
  },
  audit: ({ input, subject }) => ({ ...dispositionAudit(subject), reason: input.reason }),
  notify: ({ subject: { disposition, exhibit } }) => [
    {
      to: [disposition.requestedBy],
      kind: 'exhibits.disposition-refused',
      caseId: exhibit.caseId,
      facts: { exhibit: exhibit.exhibitNumber, disposition: disposition.number },
    },
  ],
})
