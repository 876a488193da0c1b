import { and, eq, isNull } from 'drizzle-orm'
import { dispositions } from '#db/schema/disposition.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { mustNotBeHeld } from './load.ts'
import { dispositionAudit, loadDisposition } from './load-disposition.ts'
import { canApproveDisposition } from './policy.ts'
import { approveDispositionInput } from './schema.ts'

/** The first of two managers, or the second with whom it is decided. */
export const approveDisposition = command({
  name: 'exhibits.approveDisposition',
  action: 'exhibits.disposition-approved',
  input: approveDispositionInput,
  load: ({ tx, actor, input }) => loadDisposition(tx, actor, input.dispositionId),
  policy: canApproveDisposition,
  freshFactor: true,
  run: async ({ tx, actor, subject: { disposition } }) => {
    await mustNotBeHeld(tx, disposition.exhibitId)
    const now = clock.now()
    const isFirst = disposition.firstApproval === null
    const approved = await tx
      .update(dispositions)
      .set(
        isFirst
          ? { firstApproval: actor.officerId, firstApprovalAt: now }
          : { secondApproval: actor.officerId, secondApprovalAt: now, state: 'approved' },
      )
      .where(
        and(
          eq(dispositions.id, disposition.id),
          eq(dispositions.state, 'awaiting'),
          isFirst ? isNull(dispositions.firstApproval) : isNull(dispositions.secondApproval),
        ),
      )
      .returning({ state: dispositions.state })
    if (approved.length === 0) throw conflict('state-changed', { state: disposition.state })
    return { isDecided: !isFirst }
  },
  audit: ({ subject, result }) => {
    const entry = dispositionAudit(subject)
    return { ...entry, facts: { ...entry.facts, decided: result.isDecided } }
  },
  notify: ({ subject: { disposition, exhibit }, result }) =>
    result.isDecided
      ? [
          {
            to: [disposition.requestedBy],
            kind: 'exhibits.disposition-approved',
            caseId: exhibit.caseId,
            facts: { exhibit: exhibit.exhibitNumber, disposition: disposition.number },
          },
        ]
      : [],
})
