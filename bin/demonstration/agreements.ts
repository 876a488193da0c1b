import { type StoryAgreement, storyAgreements } from '#db/seed/story/agreements.ts'
import { acceptAgreement } from '#server/agreements/accept-agreement.ts'
import { proposeAgreement } from '#server/agreements/propose-agreement.ts'
import { PortalError } from '#server/kernel/errors.ts'
import { requestRelease } from '#server/releases/request-release.ts'
import type { Script } from './script.ts'

/** Proposed by a manager of one party and agreed by the others, before anything rests on them. */
export function storyAgreementsOf(script: Script): void {
  for (const one of storyAgreements) script.scene(Math.min(one.from, -2), () => signed(script, one))
  script.scene(-3, () => refusedByTheEngine(script))
}

async function signed(script: Script, one: StoryAgreement) {
  const { agreementId, versionId } = await script.act(proposeAgreement, one.by, {
    kind: one.kind,
    titles: one.titles,
    countries: [...one.countries],
    purposes: [...one.purposes],
    offences: [...one.offences],
    dataKinds: [...one.dataKinds],
    highestMark: one.highestMark,
    retentionDays: one.retentionDays,
    onward: one.onward,
    validFrom: script.date(one.from).toISOString(),
    validUntil: one.until === null ? null : script.date(one.until).toISOString(),
    articles: one.articles.map(([article, rule, en, fr, es]) => ({ article, rule, words: { en, fr, es } })),
  })
  script.ids.set(`agreement:${one.slug}`, agreementId)
  for (const officer of one.agreed) await script.act(acceptAgreement, officer, { agreementId, versionId })
}

/** An arrangement that has run out carries nothing more: the request fails, and the log says why. */
async function refusedByTheEngine(script: Script) {
  const refused = await script
    .act(requestRelease, 'kaur', {
      caseId: script.id('case', 'manzanillo-container'),
      kind: 'standing',
      itemKinds: ['note'],
      maxMark: 'protected_a',
      recipientIds: [script.id('agency', 'cbp')],
      purpose: 'Keep CBP informed about the Windsor consignee.',
      agreementId: script.id('agreement', 'tobacco-expired'),
      purposeCode: 'investigate',
      offenceCode: 'smuggling',
      handlingCode: 'H2',
      expiresAt: script.date(60).toISOString(),
    })
    .then(
      () => null,
      (thrown: unknown) => thrown,
    )
  if (!(refused instanceof PortalError) || refused.reason !== 'agreement-not-in-force')
    throw refused instanceof Error ? refused : new Error('the engine let it go')
}
