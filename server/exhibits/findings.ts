import type { Finding, LinkKind } from '#db/schema/custody.ts'
import { hours } from '#server/kernel/clock.ts'

/** A station written down, or a handover signed for, later than this after it happened is late. */
export const LATE = hours(24)
/** Between giving and receiving, so much time may pass without anybody's signature. */
export const CARRIED = hours(1)

/** A station of a chain as the rules see it, in the order of its recording. Agencies by any stable name. */
export type Station = {
  kind: LinkKind
  /** Whose officer did it; for a transfer, who gave. */
  agency: string
  /** When it happened; for a transfer, when it was given. */
  occurredAt: Date
  recordedAt: Date
  /** Seals put on (seal), found on it (unseal, transfer). */
  seals?: readonly string[]
  to?: string | null
  receivedAt?: Date | null
  acceptedAt?: Date | null
}

/** Who held it from when on; in the order of `from`. */
export type Period = { agency: string; from: Date }
/** What the rules must know of everything before. */
export type Before = {
  isFirst: boolean
  /** Seals that should be on it. */
  seals: readonly string[]
  /** The custodian at a moment; null before the chain begins. */
  holderAt: (moment: Date) => string | null
  /** The last thing that the present custodian is recorded to have done. */
  lastBy?: Date | null
}

const sameSeals = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().every((seal, at) => seal === [...b].sort()[at])

/** What is wrong with one station, given the chain before it. */
export function findingsOf(station: Station, before: Before): Finding[] {
  const { kind, occurredAt, recordedAt, seals = [], receivedAt, acceptedAt } = station
  const found = new Set<Finding>()
  if (before.isFirst && kind !== 'seize' && kind !== 'collect') found.add('no-beginning')
  if (recordedAt.getTime() - occurredAt.getTime() > LATE && kind !== 'transfer') found.add('late-entry')
  if (!before.isFirst && before.holderAt(occurredAt) !== station.agency) found.add('overlap')
  const isTransfer = kind === 'transfer' && receivedAt && acceptedAt
  if (isTransfer) {
    const carried = receivedAt.getTime() - occurredAt.getTime()
    if (carried > CARRIED) found.add('gap')
    // Both held it, or the giver did something with it after giving it.
    if (carried < 0 || (before.lastBy && before.lastBy > occurredAt)) found.add('overlap')
    if (acceptedAt.getTime() - receivedAt.getTime() > LATE) found.add('late-acceptance')
  }
  const isLooked = kind === 'unseal' || (isTransfer && seals.length + before.seals.length > 0)
  if (isLooked && !sameSeals(seals, before.seals)) found.add('seal-differs')
  return [...found].sort()
}

/** Seals that are on it after this station. */
export const sealsAfter = (station: Station, seals: readonly string[]): readonly string[] => {
  if (station.kind === 'unseal') return []
  if (station.kind === 'seal') return station.seals ?? []
  if (station.kind === 'seize' || station.kind === 'collect' || station.kind === 'transfer')
    return station.seals ?? seals
  return seals
}

export const holderIn = (periods: readonly Period[], moment: Date): string | null =>
  periods.findLast((period) => period.from <= moment)?.agency ?? null

/** A whole chain at once, for a bundle from elsewhere; the portal itself asks for each station as it is recorded. */
export function findingsOfChain(chain: readonly Station[]): Finding[][] {
  let periods: Period[] = []
  let seals: readonly string[] = []
  let custodian = ''
  let lastBy: Date | null = null
  return chain.map((station, at) => {
    const holderAt = (moment: Date) => holderIn(periods, moment)
    const found = findingsOf(station, { isFirst: at === 0, seals, holderAt, lastBy })
    if (at === 0) {
      custodian = station.agency
      periods = [{ agency: custodian, from: station.occurredAt }]
    }
    if (station.kind === 'transfer' && station.to && station.receivedAt) {
      custodian = station.to
      periods = [...periods, { agency: custodian, from: station.receivedAt }].sort(
        (a, b) => a.from.getTime() - b.from.getTime(),
      )
      lastBy = null
    } else if (station.agency === custodian && (!lastBy || station.occurredAt > lastBy))
      lastBy = station.occurredAt
    seals = sealsAfter(station, seals)
    return found
  })
}
