import { agreements } from '#db/schema/agreements.ts'
import { clock } from '#server/kernel/clock.ts'
import { newId, nextNumber } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, managersOfParties } from './load.ts'
import { writeConsent, writeVersion } from './load-writes.ts'
import { canProposeAgreement } from './policy.ts'
import { proposeAgreementInput } from './schema.ts'

/** Puts a new agreement before its parties; it carries nothing until a manager of each has agreed. */
export const proposeAgreement = command({
  name: 'agreements.propose',
  action: 'agreements.proposed',
  input: proposeAgreementInput,
  load: async ({ tx, input }) => ({
    told: await managersOfParties(tx, [
      ...input.countries.map((country) => ({ country, agencyId: null })),
      ...input.agencyIds.map((agencyId) => ({ country: null, agencyId })),
    ]),
  }),
  policy: canProposeAgreement,
  freshFactor: true,
  run: async ({ tx, actor, input }) => {
    const agreementId = await newId(tx)
    const number = await nextNumber(tx, 'AGR')
    await tx.insert(agreements).values({
      id: agreementId,
      number,
      kind: input.kind,
      createdBy: actor.officerId,
      createdByAgencyId: actor.agencyId,
      createdAt: clock.now(),
    })
    const versionId = await writeVersion(tx, actor, agreementId, 1, input)
    await writeConsent(tx, actor, { id: agreementId, versionId: null }, versionId, 'yes')
    return { agreementId, versionId, number }
  },
  audit: ({ result, actor }) => ({
    ...inLog({ id: result.agreementId, number: result.number }),
    ownerAgencyId: actor.agencyId,
  }),
  notify: ({ subject, result }) => [
    { kind: 'agreements.proposed', to: subject.told, facts: { number: result.number } },
  ],
})
