import { and, eq } from 'drizzle-orm'
import { agreements } from '#db/schema/agreements.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog } from './load.ts'
import { loadForDecision } from './load-decision.ts'
import { canEndAgreement } from './policy.ts'
import { endAgreementInput } from './schema.ts'

/** Any party may leave: what the agreement carried is hidden at once at every receiver, and nothing is deleted. */
export const endAgreement = command({
  name: 'agreements.end',
  action: 'agreements.ended',
  input: endAgreementInput,
  load: loadForDecision,
  policy: canEndAgreement,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { agreement } }) => {
    const moved = await tx
      .update(agreements)
      .set({ state: 'ended', endedBy: actor.officerId, endedAt: clock.now(), endReason: input.reason })
      .where(and(eq(agreements.id, agreement.id), eq(agreements.state, 'in_force')))
      .returning({ id: agreements.id })
    if (moved.length === 0) throw conflict('state-changed', { state: agreement.state })
    return { agreementId: agreement.id }
  },
  audit: ({ subject: { agreement }, input }) => ({ ...inLog(agreement), reason: input.reason }),
  notify: ({ subject: { agreement, told } }) => [
    { kind: 'agreements.ended', to: told, facts: { number: agreement.number } },
  ],
})
