import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, isAllowed, judge, type Terms } from '#server/agreements/engine.ts'
import { dataKind, offenceCode, purposeCode } from '#server/agreements/schema.ts'
import { days } from '#server/kernel/clock.ts'
import { marks, rankOf } from '#server/kernel/marks.ts'

const now = new Date('2026-11-24T12:00:00Z')
const later = (count: number) => new Date(now.getTime() + days(count))
const country = fc.constantFrom('CA', 'US', 'MX')
const side = fc
  .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), country })
  .map((one) => ({ ...one, code: one.id.toUpperCase() }))
const mark = fc.constantFrom(...marks)
const terms: fc.Arbitrary<Terms> = fc.record({
  state: fc.constantFrom('in_force', 'in_force', 'ended'),
  validFrom: fc.constantFrom(later(-9), later(-9), later(1)),
  validUntil: fc.constantFrom(null, later(30), later(-1)),
  parties: fc.array(
    fc.oneof(
      country.map((one) => ({ country: one, agencyId: null })),
      fc.constantFrom('a', 'b', 'c').map((agencyId) => ({ country: null, agencyId })),
    ),
    { maxLength: 4 },
  ),
  purposes: fc.subarray(purposeCode.options),
  offences: fc.subarray(offenceCode.options),
  dataKinds: fc.subarray(dataKind.options),
  highestMark: mark,
  retentionDays: fc.constantFrom(null, 10, 400),
  onward: fc.constantFrom('none', 'consent', 'parties'),
  articles: fc.constant([{ article: '4', rule: 'purposes' }]),
})
const draft: fc.Arbitrary<Draft> = fc.record({
  from: side,
  to: fc.array(side, { minLength: 1, maxLength: 3 }),
  purposeCode: fc.constantFrom(null, ...purposeCode.options),
  offenceCode: fc.constantFrom(null, ...offenceCode.options),
  dataKinds: fc.subarray(dataKind.options),
  marks: fc.array(fc.oneof(mark, fc.constant('secret')), { maxLength: 4 }),
  handlingCode: fc.constantFrom('H0', 'H1', 'H2', 'H3'),
  expiresAt: fc.constantFrom(null, later(5), later(100)),
  now: fc.constant(now),
})
const allows = (found: ReturnType<typeof judge>, rule: string) =>
  found.find((one) => one.rule === rule)?.allowed

describe('the engine', () => {
  test('allows a release exactly when every rule of the agreement does', () => {
    fc.assert(
      fc.property(terms, draft, (agreement, asked) => {
        const isParty = (one: Draft['from']) =>
          agreement.parties.some((party) => party.agencyId === one.id || party.country === one.country)
        const kept = agreement.retentionDays
        const expected =
          agreement.state === 'in_force' &&
          agreement.validFrom <= now &&
          (agreement.validUntil === null || agreement.validUntil > now) &&
          [asked.from, ...asked.to].every(isParty) &&
          agreement.purposes.some((one) => one === asked.purposeCode) &&
          agreement.offences.some((one) => one === asked.offenceCode) &&
          asked.dataKinds.every((one) => agreement.dataKinds.includes(one)) &&
          asked.marks.every((one) => rankOf(one) <= 2 && rankOf(one) <= rankOf(agreement.highestMark)) &&
          (kept === null || (asked.expiresAt !== null && asked.expiresAt <= later(kept))) &&
          (agreement.onward !== 'none' || ['H2', 'H3'].includes(asked.handlingCode))
        expect(isAllowed(judge(agreement, asked))).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  test('says of each rule on its own, and what stands in the way', () => {
    fc.assert(
      fc.property(terms, draft, (agreement, asked) => {
        for (const one of judge(agreement, asked)) expect(one.allowed).toBe(one.facts.length === 0)
      }),
    )
  })

  test('never gets looser when the agreement gets narrower', () => {
    fc.assert(
      fc.property(
        terms,
        draft,
        dataKind.options.length ? fc.constantFrom(...dataKind.options) : fc.constant(''),
        (agreement, asked, gone) => {
          const narrower = {
            ...agreement,
            dataKinds: agreement.dataKinds.filter((one) => one !== gone),
            parties: agreement.parties.slice(1),
          }
          if (isAllowed(judge(narrower, asked))) expect(isAllowed(judge(agreement, asked))).toBe(true)
        },
      ),
    )
  })

  test('without an agreement asks for the ceiling, and nothing above it passes', () => {
    fc.assert(
      fc.property(draft, (asked) => {
        const found = judge(null, asked)
        expect(found).toHaveLength(1)
        expect(allows(found, 'ceiling')).toBe(asked.marks.every((one) => rankOf(one) <= 2))
      }),
    )
  })
})
