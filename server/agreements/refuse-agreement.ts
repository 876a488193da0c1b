import { eq } from 'drizzle-orm'
import { agreements, agreementVersions } from '#db/schema/agreements.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog } from './load.ts'
import { loadForDecision } from './load-decision.ts'
import { writeConsent } from './load-writes.ts'
import { canDecideAgreement } from './policy.ts'
import { refuseAgreementInput } from './schema.ts'

/** One party that does not agree is enough: the wording falls, the one in force stays. */
export const refuseAgreement = command({
  name: 'agreements.refuse',
  action: 'agreements.refused',
  input: refuseAgreementInput,
  load: loadForDecision,
  policy: canDecideAgreement,
  run: async ({ tx, actor, input, subject: { agreement } }) => {
    const { proposed } = agreement
    if (proposed?.id !== input.versionId) throw conflict('state-changed', { state: agreement.state })
    await writeConsent(tx, actor, agreement, proposed.id, 'no', input.reason)
    await tx
      .update(agreementVersions)
      .set({ state: 'refused', decidedAt: clock.now() })
      .where(eq(agreementVersions.id, proposed.id))
    if (agreement.state === 'proposed')
      await tx.update(agreements).set({ state: 'refused' }).where(eq(agreements.id, agreement.id))
    return { version: proposed.version }
  },
  audit: ({ subject: { agreement }, input, result }) => ({
    ...inLog(agreement),
    reason: input.reason,
    facts: { number: agreement.number, version: result.version },
  }),
  notify: ({ subject: { agreement, told } }) => [
    { kind: 'agreements.refused', to: told, facts: { number: agreement.number } },
  ],
})
