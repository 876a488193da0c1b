import { and, eq, isNull } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canEndDelegation } from './policy.ts'
import { endDelegationInput } from './schema.ts'

/** The manager is back: the deputy's mandate ends at once. */
export const endDelegation = command({
  name: 'delegations.end',
  action: 'delegations.ended',
  input: endDelegationInput,
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(delegations).where(eq(delegations.id, input.delegationId))
    if (!row) throw notFound()
    return row
  },
  policy: canEndDelegation,
  run: async ({ tx, actor, subject }) => {
    const ended = await tx
      .update(delegations)
      .set({ endedAt: clock.now(), endedBy: actor.officerId })
      .where(and(eq(delegations.id, subject.id), isNull(delegations.endedAt)))
      .returning({ id: delegations.id })
    if (ended.length === 0) throw conflict('state-changed')
    return { delegationId: subject.id }
  },
  audit: ({ subject }) => ({
    subject: ['delegation', subject.id],
    ownerAgencyId: subject.agencyId,
    facts: { deputyId: subject.deputyId },
  }),
  notify: ({ subject, actor }) => [
    { kind: 'delegations.ended', to: [subject.deputyId, subject.managerId], facts: { name: actor.fullName } },
  ],
})
