import { rankOf } from '#server/kernel/marks.ts'
import type { Rule } from './schema.ts'

export type Terms = {
  state: string
  validFrom: Date
  validUntil: Date | null
  parties: { agencyId: string | null; country: string | null }[]
  purposes: string[]
  offences: string[]
  dataKinds: string[]
  highestMark: string
  retentionDays: number | null
  onward: string
  articles: { article: string; rule: string }[]
}
export type Side = { id: string; code: string; country: string }
export type Draft = {
  from: Side
  to: Side[]
  purposeCode: string | null
  offenceCode: string | null
  /** Of the release and of its items together. */
  dataKinds: string[]
  marks: string[]
  handlingCode: string
  expiresAt: Date | null
  now: Date
}
/** What one rule says of a draft; `facts` are codes that stand in the way, `articles` where it is written. */
export type Finding = { rule: Rule; allowed: boolean; facts: string[]; articles: string[] }

const day = 86_400_000
/** H2 and H3 say on the item itself that it goes no further without its provider. */
const keepsHome = ['H2', 'H3']
const above = (marks: string[], highest: number) => [
  ...new Set(marks.filter((mark) => rankOf(mark) > highest)),
]
const missing = (asked: string[], allowed: string[]) =>
  [...new Set(asked)].filter((one) => !allowed.includes(one))

/**
 * Whether the agreement lets this go, rule by rule: a pure function of its terms and the draft. A purpose or offence that
 * is not given is not covered. Without an agreement only the ceiling of the portal is asked.
 */
export function judge(terms: Terms | null, draft: Draft): Finding[] {
  const ceiling = above(draft.marks, 2)
  const found: Finding[] = [{ rule: 'ceiling', allowed: ceiling.length === 0, facts: ceiling, articles: [] }]
  if (!terms) return found
  const say = (rule: Exclude<Rule, 'ceiling'>, facts: string[]) =>
    found.push({
      rule,
      allowed: facts.length === 0,
      facts,
      articles: terms.articles.filter((one) => one.rule === rule).map((one) => one.article),
    })
  const isParty = ({ id, country }: Side) =>
    terms.parties.some((one) => one.agencyId === id || one.country === country)
  say(
    'parties',
    [draft.from, ...draft.to].filter((side) => !isParty(side)).map((side) => side.code),
  )
  say('purposes', missing([draft.purposeCode ?? 'none'], terms.purposes))
  say('offences', missing([draft.offenceCode ?? 'none'], terms.offences))
  say('data_kinds', missing(draft.dataKinds, terms.dataKinds))
  say('highest_mark', above(draft.marks, rankOf(terms.highestMark)))
  say('retention', keepsTooLong(terms, draft) ? [String(terms.retentionDays)] : [])
  say(
    'onward',
    terms.onward === 'none' && !keepsHome.includes(draft.handlingCode) ? [draft.handlingCode] : [],
  )
  say('validity', whyNotInForce(terms, draft.now))
  return found
}

/** Where the agreement limits how long a receiver keeps it, the release must say when it ends. */
const keepsTooLong = ({ retentionDays }: Terms, { expiresAt, now }: Draft) =>
  retentionDays !== null && (!expiresAt || expiresAt.getTime() > now.getTime() + retentionDays * day)

const whyNotInForce = ({ state, validFrom, validUntil }: Terms, now: Date): string[] => {
  if (state !== 'in_force') return [state]
  if (validFrom > now) return ['not_yet']
  return validUntil && validUntil <= now ? ['expired'] : []
}

export const isAllowed = (findings: readonly Finding[]) => findings.every((one) => one.allowed)
