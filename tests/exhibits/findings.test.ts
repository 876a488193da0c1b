import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CARRIED, findingsOfChain, LATE, type Station } from '#server/exhibits/findings.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000)
const agencies = ['A', 'B', 'C']

/** A chain in which everybody signs in time and every seal is what it was: what an honest year looks like. */
const soundChain = fc
  .array(
    fc.record({
      what: fc.constantFrom<'examine' | 'seal' | 'transfer'>('examine', 'seal', 'transfer'),
      to: fc.constantFrom(...agencies),
      after: fc.integer({ min: 1, max: 5_000 }),
      carried: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 40 },
  )
  .map((steps) => {
    let minute = 0
    let holder = 'A'
    let seals: string[] = ['S0']
    const chain: Station[] = [{ kind: 'seize', agency: 'A', occurredAt: at(0), recordedAt: at(5), seals }]
    steps.forEach(({ what, to, after, carried }, n) => {
      minute += after
      const occurredAt = at(minute)
      if (what === 'transfer') {
        minute += carried
        const moments = { occurredAt, recordedAt: occurredAt, receivedAt: at(minute), acceptedAt: at(minute) }
        chain.push({ kind: what, agency: holder, to, seals, ...moments })
        holder = to
      } else {
        if (what === 'seal') seals = [`S${n + 1}`]
        chain.push({ kind: what, agency: holder, occurredAt, recordedAt: at(minute + 10), seals })
      }
    })
    return chain
  })

describe('findingsOfChain', () => {
  test('finds nothing in a sound chain', () => {
    fc.assert(
      fc.property(soundChain, (chain) => {
        expect(findingsOfChain(chain).flat()).toEqual([])
      }),
    )
  })

  test('says of each station that was written down late that it was, and only of that', () => {
    fc.assert(
      fc.property(soundChain, fc.nat(), fc.integer({ min: 1, max: 10_000 }), (chain, pick, more) => {
        const place = pick % chain.length
        const station = chain[place]
        fc.pre(station !== undefined)
        const name = station.kind === 'transfer' ? 'late-acceptance' : 'late-entry'
        const late =
          station.kind === 'transfer'
            ? { ...station, acceptedAt: new Date((station.receivedAt?.getTime() ?? 0) + LATE + more) }
            : { ...station, recordedAt: new Date(station.occurredAt.getTime() + LATE + more) }
        const found = findingsOfChain(chain.with(place, late))
        expect(found[place]).toEqual([name])
        expect(found.flat()).toEqual([name])
      }),
    )
  })

  test('a handover longer than an hour is a gap; one that was received before it was given is an overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (carried) => {
        const chain: Station[] = [
          { kind: 'seize', agency: 'A', occurredAt: at(0), recordedAt: at(0), seals: [] },
          {
            kind: 'transfer',
            agency: 'A',
            to: 'B',
            occurredAt: at(1000),
            recordedAt: at(1000),
            receivedAt: at(1000 + carried),
            acceptedAt: at(1000 + carried),
            seals: [],
          },
        ]
        const expected = carried < 0 ? ['overlap'] : carried * 60_000 > CARRIED ? ['gap'] : []
        expect(findingsOfChain(chain)[1]).toEqual(expected)
      }),
    )
  })

  test('whoever does something while another holds it is an overlap; while nobody else does, it is not', () => {
    fc.assert(
      fc.property(
        soundChain,
        fc.integer({ min: 0, max: 250_000 }),
        fc.constantFrom(...agencies),
        (chain, minute, agency) => {
          const occurredAt = at(minute)
          // The reference: walk all handovers and ask who had received it last by then.
          let holder: string | null = null
          let since = -1
          for (const station of chain) {
            const from =
              station.kind === 'transfer'
                ? station.receivedAt
                : station.kind === 'seize'
                  ? station.occurredAt
                  : null
            if (from && from <= occurredAt && from.getTime() >= since) {
              holder = station.kind === 'transfer' ? (station.to ?? null) : station.agency
              since = from.getTime()
            }
          }
          const added: Station = { kind: 'examine', agency, occurredAt, recordedAt: occurredAt }
          expect(findingsOfChain([...chain, added]).at(-1)).toEqual(holder === agency ? [] : ['overlap'])
        },
      ),
    )
  })

  test('seals that differ on receipt or on opening are told; order does not matter', () => {
    const seized: Station = {
      kind: 'seize',
      agency: 'A',
      occurredAt: at(0),
      recordedAt: at(0),
      seals: ['1', '2'],
    }
    const opened = (seals: string[]): Station => ({
      kind: 'unseal',
      agency: 'A',
      occurredAt: at(9),
      recordedAt: at(9),
      seals,
    })
    expect(findingsOfChain([seized, opened(['2', '1'])]).flat()).toEqual([])
    expect(findingsOfChain([seized, opened(['1'])]).flat()).toEqual(['seal-differs'])
    expect(findingsOfChain([seized, opened(['1', '3'])]).flat()).toEqual(['seal-differs'])
  })

  test('a chain that begins with anything else has no beginning', () => {
    const chain: Station[] = [{ kind: 'examine', agency: 'A', occurredAt: at(0), recordedAt: at(0) }]
    expect(findingsOfChain(chain)).toEqual([['no-beginning']])
  })
})
