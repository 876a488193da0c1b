import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog } from './load.ts'
import { loadForDecision } from './load-decision.ts'
import { adoptVersion, writeConsent } from './load-writes.ts'
import { canDecideAgreement } from './policy.ts'
import { acceptAgreementInput } from './schema.ts'

/** A manager agrees for the parties that he speaks for; with the last of them the wording is in force. */
export const acceptAgreement = command({
  name: 'agreements.accept',
  action: 'agreements.accepted',
  input: acceptAgreementInput,
  load: loadForDecision,
  policy: canDecideAgreement,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { agreement } }) => {
    const { proposed } = agreement
    if (proposed?.id !== input.versionId || agreement.state === 'ended')
      throw conflict('state-changed', { state: agreement.state })
    const isAdopted = await writeConsent(tx, actor, agreement, proposed.id, 'yes')
    if (isAdopted) await adoptVersion(tx, agreement, proposed)
    return { isAdopted, version: proposed.version }
  },
  audit: ({ subject: { agreement }, result }) => ({
    ...inLog(agreement),
    facts: { number: agreement.number, version: result.version, inForce: result.isAdopted },
  }),
  notify: ({ subject: { agreement, told }, result }) =>
    result.isAdopted ? [{ kind: 'agreements.in-force', to: told, facts: { number: agreement.number } }] : [],
})
