import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '#i18n/languages.ts'
import { tokenFeatures } from '#server/accounts/schema.ts'
import { operationsOf } from '#server/kernel/rest.ts'
import { portalRouter } from '#server/router.ts'
import { argumentsOf } from './icu.ts'
import { filesBelow, textOf } from './source.ts'

const flat = (value: unknown, path: string[] = []): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flat(inner, [...path, key]))
    : [[path.join('.'), String(value)]]
const namesOf = (language: string) =>
  filesBelow(`messages/${language}`, /\.json$/).map((file) => basename(file, '.json'))
const features = namesOf('en')
const words = (language: string, feature: string) =>
  new Map(flat(JSON.parse(textOf(`messages/${language}/${feature}.json`))))
const english = new Map(features.map((feature) => [feature, words('en', feature)]))

const serverFiles = filesBelow('server')
const server = serverFiles.map(textOf).join('\n')
const guards = filesBelow('db/guards', /\.sql$/)
  .map(textOf)
  .join('\n')
const policies = serverFiles
  .filter((file) => file.endsWith('/policy.ts'))
  .map(textOf)
  .join('\n')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)
const unique = (found: string[]) => [...new Set(found)].sort()

const code = "'([a-z]+(?:-[a-z]+)*)'"
/** Codes that the server throws, that a policy answers with, and with which app.begin_act refuses. */
const reasons = unique([
  ...all(
    server,
    new RegExp(`\\b(?:notFound|conflict|precondition|forbidden|unauthenticated|tooMany)\\(\\s*${code}`, 'g'),
  ),
  ...all(server, new RegExp(`new PortalError\\(\\s*'[a-z-]+',\\s*${code}`, 'g')),
  ...all(policies, new RegExp(`(?:\\|\\||\\?|return)\\s*${code}`, 'g')),
  ...all(guards, new RegExp(`'refused',\\s*${code}`, 'g')),
  ...all(guards, /(?:then|v_ended :=)\s*'([a-z]+(?:-[a-z]+)+)'/g),
])
/** Keys of a field's message: thrown by an operation or named by a rule of an input. */
const fieldKeys = unique([
  ...all(server, /invalidField\(\s*[^,]+,\s*'([\w.]+)'/g),
  ...all(
    serverFiles
      .filter((file) => /\/(schema|inputs)\.ts$/.test(file))
      .map(textOf)
      .join('\n'),
    /message: '(\w+)'/g,
  ),
])
/** Notices, written as such or through a feature's `tell`. */
const kinds = unique([
  ...all(server, /\bkind: (.*)/g).flatMap((line) => all(line, /'([a-z]+\.[a-z-]+)'/g)),
  ...serverFiles.flatMap((file) =>
    all(textOf(file), /\btell\('([a-z-]+)'/g).map((kind) => `${file.split('/')[1]}.${kind}`),
  ),
])

describe('messages', () => {
  test('reads words and codes', () => {
    expect(features.length).toBeGreaterThan(8)
    expect(reasons.length).toBeGreaterThan(60)
    expect(fieldKeys.length).toBeGreaterThan(20)
    expect(kinds.length).toBeGreaterThan(30)
  })

  test.each(languages)('%s has the same files', (language) => {
    expect(namesOf(language)).toEqual(features)
  })

  test.each(features)('%s has the same keys and arguments in every language', (feature) => {
    const shape = (language: string) =>
      [...words(language, feature)].map(([key, text]) => `${key} ${argumentsOf(text).join(' ')}`).sort()
    expect(shape('en').length).toBeGreaterThan(0)
    expect(shape('fr')).toEqual(shape('en'))
    expect(shape('es')).toEqual(shape('en'))
  })

  test.each(languages)('%s has no empty word', (language) => {
    const empty = features.flatMap((feature) =>
      [...words(language, feature)]
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${feature}.${key}`),
    )
    expect(empty).toEqual([])
  })

  test('every reason has words', () => {
    expect(reasons.filter((reason) => !english.get('errors')?.has(`reason.${reason}`))).toEqual([])
  })

  test('every fault of a field has words', () => {
    expect(fieldKeys.filter((key) => !english.get('errors')?.has(`field.${key}`))).toEqual([])
  })

  test('every feature has a name, and a token can be scoped to each but accounts', () => {
    const served = [...new Set(operationsOf(portalRouter).map(({ name }) => name.split('.')[0] ?? ''))]
    expect(served.filter((feature) => !english.get('common')?.has(`feature.${feature}`))).toEqual([])
    expect([...tokenFeatures].sort()).toEqual(served.filter((feature) => feature !== 'accounts').sort())
  })

  test('every notice has words', () => {
    expect(kinds.filter((kind) => !english.get('notifications')?.has(kind.replace('.', '-')))).toEqual([])
  })

  test('every key that a component writes out exists', () => {
    const missing: string[] = []
    let seen = 0
    for (const file of [...filesBelow('components'), ...filesBelow('app')]) {
      const text = textOf(file)
      const bound = [...text.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\('([\w.]+)'\)/g)]
      for (const name of new Set(bound.map(([, variable = '']) => variable))) {
        const spaces = bound.filter(([, variable]) => variable === name).map(([, , space = '']) => space)
        for (const key of all(text, new RegExp(`(?<![\\w.])${name}(?:\\.rich)?\\(\\s*'([\\w.-]+)'`, 'g'))) {
          seen++
          const exists = spaces.some((space) => {
            const [feature = '', ...rest] = space.split('.')
            return english.get(feature)?.has([...rest, key].join('.'))
          })
          if (!exists) missing.push(`${file}: ${spaces.join('|')}.${key}`)
        }
      }
    }
    expect(seen).toBeGreaterThan(200)
    expect(missing).toEqual([])
  })
})
