import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations.ts'
import { officers } from '#db/schema/officers.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { conflict, invalidField } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { canDelegate } from './policy.ts'
import { delegateInput, mostDays } from './schema.ts'

/** A manager who will be absent names who acts in that place meanwhile; begins and ends by itself. */
export const delegate = command({
  name: 'delegations.delegate',
  action: 'delegations.delegated',
  freshFactor: true,
  input: delegateInput,
  policy: canDelegate,
  run: async ({ tx, actor, input }) => {
    if (input.endsAt <= clock.now()) throw invalidField('endsAt', 'expiry_past')
    if (input.endsAt.getTime() - input.startsAt.getTime() > days(mostDays))
      throw invalidField('endsAt', 'deadline_far', { days: mostDays })
    const [deputy] = await tx.select().from(officers).where(eq(officers.id, input.deputyId))
    const works = deputy?.roles.some((role) => role === 'liaison_officer' || role === 'investigator')
    if (
      deputy?.agencyId !== actor.agencyId ||
      deputy.status !== 'active' ||
      !works ||
      deputy.roles.includes('manager')
    )
      throw invalidField('deputyId', 'deputy_unfit')
    const [other] = await tx
      .select({ id: delegations.id })
      .from(delegations)
      .where(
        and(
          or(eq(delegations.managerId, actor.officerId), eq(delegations.deputyId, input.deputyId)),
          isNull(delegations.endedAt),
          lt(delegations.startsAt, input.endsAt),
          gt(delegations.endsAt, input.startsAt),
        ),
      )
    if (other) throw conflict('overlaps')
    const delegationId = await newId(tx)
    await tx.insert(delegations).values({
      id: delegationId,
      agencyId: actor.agencyId,
      managerId: actor.officerId,
      ...input,
      givenAt: clock.now(),
    })
    return { delegationId }
  },
  audit: ({ input, actor, result }) => ({
    subject: ['delegation', result.delegationId],
    ownerAgencyId: actor.agencyId,
    facts: {
      deputyId: input.deputyId,
      from: input.startsAt.toISOString(),
      until: input.endsAt.toISOString(),
    },
  }),
  notify: ({ input, actor }) => [
    { kind: 'delegations.delegated', to: [input.deputyId], facts: { name: actor.fullName } },
  ],
})
