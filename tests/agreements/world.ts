import type { z } from 'zod'
import { acceptAgreement } from '#server/agreements/accept-agreement.ts'
import { proposeAgreement } from '#server/agreements/propose-agreement.ts'
import type { proposeAgreementInput } from '#server/agreements/schema.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import type { Person } from '#tests/support/makers.ts'

type Input = z.input<typeof proposeAgreementInput>
const three = (words: string) => ({ en: words, fr: words, es: words })

export const terms = (more: Partial<Input> = {}): Input => ({
  kind: 'mou',
  titles: three('Customs and drug offences'),
  countries: ['CA', 'US'],
  purposes: ['investigate', 'prosecute'],
  offences: ['drugs', 'smuggling'],
  dataKinds: ['personal', 'seized_goods'],
  highestMark: 'protected_a',
  retentionDays: null,
  onward: 'consent',
  validFrom: new Date(clock.now().getTime() - days(1)).toISOString(),
  articles: [
    { article: '2', rule: 'parties', words: three('The parties are …') },
    { article: '4(1)', rule: 'purposes', words: three('Information serves …') },
    { article: '6', rule: 'highest_mark', words: three('Nothing above …') },
  ],
  ...more,
})
export const propose = (by: Person, more: Partial<Input> = {}) => execute(proposeAgreement, terms(more), by)

/** Proposed by the first, agreed by the others, in force. */
export async function anAgreement([first, ...others]: [Person, ...Person[]], more: Partial<Input> = {}) {
  const made = await propose(first, more)
  const { agreementId, versionId } = made
  for (const by of others) await execute(acceptAgreement, { agreementId, versionId }, by)
  return made
}
