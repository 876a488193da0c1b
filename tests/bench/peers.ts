/**
 * The peers on data of the same shape and size, medians of runs of 15 s at concurrency 16, each at its best after tuning: 2 cores of an
 * AMD EPYC, Debian 12, PostgreSQL 15, Node 24, load generator on the same machine. Neither records a read.
 */
export const peers = {
  source:
    'Directus 11 and Payload 3 (on Next 16), measured on 2 cores of an AMD EPYC, Debian 12, PostgreSQL 15, Node 24',
  perSecond: {
    'cases.list': { directus: 31, payload: 22, times: 10 },
    'cases.list query': { directus: 27, payload: 31, times: 10 },
    'cases.get with evidence.list': { directus: 50, payload: 122, times: 2 },
    'requests.write': { directus: 94, payload: 148, times: 2 },
  },
} as const

export type Measured = keyof typeof peers.perSecond
export const isMeasured = (name: string): name is Measured => name in peers.perSecond

/** How many times the better peer, and what the project asks of itself. */
export function ratioTo(name: Measured, perSecond: number) {
  const { directus, payload, times } = peers.perSecond[name]
  const ratio = Math.round((perSecond / Math.max(directus, payload)) * 10) / 10
  return { directus, payload, ratio, wanted: times, reached: ratio >= times }
}
