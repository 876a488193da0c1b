import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, loadAgreement, managersOfParties } from './load.ts'
import { holdAgreement, writeConsent, writeVersion } from './load-writes.ts'
import { canChangeAgreement } from './policy.ts'
import { changeAgreementInput } from './schema.ts'

/** Proposes another wording. The one in force counts until every party, old and new, has agreed to this one. */
export const changeAgreement = command({
  name: 'agreements.change',
  action: 'agreements.change-proposed',
  input: changeAgreementInput,
  load: async ({ tx, input }) => {
    await holdAgreement(tx, input.agreementId)
    const agreement = await loadAgreement(tx, input.agreementId)
    const added = [
      ...input.countries.map((country) => ({ country, agencyId: null })),
      ...input.agencyIds.map((agencyId) => ({ country: null, agencyId })),
    ]
    const told = await managersOfParties(tx, [...agreement.parties, ...added])
    return { agreement, parties: agreement.parties, told }
  },
  policy: canChangeAgreement,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { agreement } }) => {
    if (agreement.state !== 'in_force') throw conflict('state-changed', { state: agreement.state })
    if (agreement.proposed) throw conflict('change-waits')
    const last = agreement.versions[0]?.version ?? 0
    const versionId = await writeVersion(tx, actor, agreement.id, last + 1, input, input.reason)
    await writeConsent(tx, actor, agreement, versionId, 'yes')
    return { versionId, version: last + 1 }
  },
  audit: ({ subject: { agreement }, result, input }) => ({
    ...inLog(agreement),
    reason: input.reason,
    facts: { number: agreement.number, version: result.version },
  }),
  notify: ({ subject: { agreement, told } }) => [
    { kind: 'agreements.proposed', to: told, facts: { number: agreement.number } },
  ],
})
