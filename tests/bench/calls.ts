import type { Call } from './load.ts'
import type { Person } from './people.ts'

const terms = ['smuggling', 'Laredo', 'ransomware', 'harbour', 'd41d8', 'montreal'] as const

/** The n-th element, round and round. */
const turn = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('nobody to measure')
  return one
}
const read = (name: string, input: unknown) =>
  `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`

/** What is measured: each call by the next officer, on that officer's next case. */
export function callsFor(people: Person[]): Record<string, (n: number) => Call> {
  const who = (n: number) => turn(people, n)
  const what = (n: number) => turn(who(n).cases, Math.floor(n / people.length))
  return {
    'cases.list': (n) => ({ method: 'GET', token: who(n).token, path: read('cases.list', {}) }),
    'cases.list query': (n) => ({
      method: 'GET',
      token: who(n).token,
      path: read('cases.list', { query: turn(terms, Math.floor(n / people.length)) }),
    }),
    'cases.get': (n) => ({
      method: 'GET',
      token: who(n).token,
      path: read('cases.get', { caseId: what(n).id }),
    }),
    'cases.get with evidence.list': (n) => ({
      method: 'GET',
      token: who(n).token,
      path: `/api/trpc/cases.get,evidence.list?batch=1&input=${encodeURIComponent(
        JSON.stringify({ 0: { caseId: what(n).id }, 1: { caseId: what(n).id } }),
      )}`,
    }),
    'requests.write': (n) => ({
      method: 'POST',
      token: who(n).token,
      path: '/api/trpc/requests.write',
      body: requestOn(what(n)),
    }),
  }
}

export const requestOn = (one: { id: string; partnerId: string }) => ({
  toAgencyId: one.partnerId,
  caseId: one.id,
  subject: 'Records of the consignee',
  question: 'Please provide the records named in annex A.',
  language: 'en' as const,
  purpose: 'Find the consignee',
  legalBasis: 'Customs Act, s. 107',
  mark: 'protected_a' as const,
  urgency: 'other' as const,
})
