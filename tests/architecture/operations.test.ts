import type { AnyRouter } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { operationsOf } from '#server/kernel/rest.ts'
import { portalRouter } from '#server/router.ts'
import { filesBelow, textOf } from './source.ts'

const operations = operationsOf(portalRouter)
type Procedure = { _def: { meta?: { operation?: { name?: string } } } }
const proceduresOf = (router: AnyRouter): Record<string, Procedure> => router._def.procedures
const tests = filesBelow('tests', /\.test\.ts$/)
  .filter((file) => !file.startsWith('tests/architecture/'))
  .map(textOf)
  .join('\n')

/** Each operation's constant and name as its file writes them. */
const written = filesBelow('server').flatMap((file) =>
  [...textOf(file).matchAll(/export const (\w+) = (?:command|query)\(\{\s*name: '([^']+)'/g)].map(
    ([, constant = '', name = '']) => ({ file, constant, name }),
  ),
)

/** Live streams are no operation: every batch asks `notifications.seeChanges` through the gate. */
const streams = ['notifications.watch']

/** Operations that no test names yet. Write the test and take the line out; this list may only shrink. */
const untested = new Set<string>([])

const past = /^(\w+ed|read|begun|sent|set|reset|chosen|written|withdrawn)$/

describe('operations', () => {
  test('reads the router and the files', () => {
    expect(operations.length).toBeGreaterThan(80)
    expect(tests.length).toBeGreaterThan(10_000)
    expect(written.map((one) => one.name).sort()).toEqual(
      operations.map((operation) => operation.name).sort(),
    )
  })

  test('every procedure is an operation behind the gate, under its own name', () => {
    const wrong = Object.entries(proceduresOf(portalRouter))
      .filter(([path]) => !streams.includes(path))
      .filter(([path, procedure]) => procedure._def.meta?.operation?.name !== path)
    expect(wrong.map(([path]) => path)).toEqual([])
    expect(new Set(operations.map((operation) => operation.name)).size).toBe(operations.length)
  })

  test('every operation asks a named policy', () => {
    expect(
      operations.filter((operation) => !/^can[A-Z]/.test(operation.policyName)).map((o) => o.name),
    ).toEqual([])
  })

  test('every command is recorded; a read that is not says why', () => {
    const silent = operations.filter((operation) => operation.notRecorded !== null)
    expect(silent.filter((operation) => operation.kind === 'command').map((o) => o.name)).toEqual([])
    expect(
      silent.filter((operation) => (operation.notRecorded ?? '').length < 10).map((o) => o.name),
    ).toEqual([])
  })

  test('recorded actions read feature.past-tense', () => {
    const wrong = operations
      .filter((operation) => operation.notRecorded === null)
      .filter(({ name, action }) => {
        const [feature = '', words = ''] = action.split('.')
        return (
          feature !== name.split('.')[0] ||
          !/^[a-z]+(-[a-z]+)*$/.test(words) ||
          !words.split('-').some((word) => past.test(word))
        )
      })
    expect(wrong.map((operation) => operation.action)).toEqual([])
  })

  test('every operation has a test that names it', () => {
    const missing = written
      .filter((one) => !new RegExp(`\\b${one.constant}\\b`).test(tests))
      .map((one) => one.name)
    expect(missing.sort()).toEqual([...untested].sort())
  })
})
