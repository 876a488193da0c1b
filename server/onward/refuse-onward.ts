import { and, eq } from 'drizzle-orm'
import { onwardRequests } from '#db/schema/onward.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadOnward, mustBeOpen } from './load.ts'
import { canDecideOnward } from './policy.ts'
import { refuseOnwardInput } from './schema.ts'

/** The originator says no, with the reason that the asking officer reads. */
export const refuseOnward = command({
  name: 'onward.refuse',
  action: 'onward.refused',
  input: refuseOnwardInput,
  load: loadOnward,
  policy: canDecideOnward,
  run: async ({ tx, actor, input, subject }) => {
    mustBeOpen(subject)
    const decided = await tx
      .update(onwardRequests)
      .set({
        state: 'refused',
        decidedBy: actor.officerId,
        decidedAt: clock.now(),
        decisionReason: input.reason,
      })
      .where(and(eq(onwardRequests.id, subject.id), eq(onwardRequests.state, 'open')))
      .returning({ id: onwardRequests.id })
    if (decided.length === 0) throw conflict('state-changed')
    return { onwardId: subject.id }
  },
  audit: ({ subject, input }) => ({
    caseId: subject.caseId,
    subject: ['onward', subject.id],
    ownerAgencyId: subject.originatorAgencyId,
    reason: input.reason,
    facts: { use: subject.use },
  }),
  notify: ({ subject, actor }) => [
    {
      kind: 'onward.refused',
      to: [subject.askedBy],
      caseId: subject.caseId,
      facts: { agency: actor.agencyCode },
    },
  ],
})
