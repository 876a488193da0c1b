import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { inLog, loadAgreement, loadArticles, loadConsents, loadParties, partyKey } from './load.ts'
import { canChangeAgreement, canDecideAgreement, canReadAgreements, speaksFor } from './policy.ts'
import { getAgreementInput } from './schema.ts'

/** One agreement with every wording it had, who agreed to each, and what the actor may do with it now. */
export const getAgreement = query({
  name: 'agreements.get',
  action: 'agreements.viewed',
  input: getAgreementInput,
  load: ({ tx, input }) => loadAgreement(tx, input.agreementId),
  policy: canReadAgreements,
  run: async ({ tx, actor, subject }) => {
    const ids = subject.versions.map((one) => one.id)
    const [articles, parties] = [await loadArticles(tx, ids), await loadParties(tx, ids)]
    const consents = await loadConsents(tx, subject.id)
    const versions = subject.versions.map((version) => ({
      ...version,
      articles: articles.filter((one) => one.versionId === version.id),
      parties: parties
        .filter((one) => one.versionId === version.id)
        .map((one) => ({ key: partyKey(one), code: one.code, country: one.country })),
      consents: consents.filter((one) => one.versionId === version.id),
    }))
    const { proposed } = subject
    const agreed = consents.filter((one) => one.versionId === proposed?.id).map((one) => one.party)
    const waitsForMe = subject.parties.some((one) => speaksFor(actor, one) && !agreed.includes(partyKey(one)))
    const mayDecide = canDecideAgreement(actor, subject) === true
    const { id, number, kind, state, versionId, validFrom, validUntil, endedAt, endReason } = subject
    return {
      ...{ id, number, kind, state, versionId, validFrom, validUntil, endedAt, endReason },
      isOver: validUntil !== null && validUntil <= clock.now(),
      versions,
      may: {
        decide: proposed !== null && state !== 'ended' && waitsForMe && mayDecide,
        change: state === 'in_force' && !proposed && canChangeAgreement(actor, subject) === true,
        end: state === 'in_force' && mayDecide,
      },
    }
  },
  audit: ({ subject }) => inLog(subject),
})
