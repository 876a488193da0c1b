import { describe, expect, test } from 'vitest'
import { filesBelow, type Import, importsOf } from './source.ts'

type Row = {
  from: RegExp
  /** Own files whose values may be imported; `$1` stands for the feature. */
  may: string[]
  /** Own files of which only types may be imported. */
  mayType?: string[]
  /** Packages that have no business there. */
  never?: RegExp
}

const browserSafe = ['server/kernel/inputs.ts', 'server/kernel/marks.ts', 'server/kernel/issue-message.ts']
const page = /^(next|react|@trpc|cmdk|lucide|react-aria)/
const database = /^(drizzle|postgres|embedded)/

/** Who may import what: the first row that fits a file holds. */
const table: Row[] = [
  {
    from: /^app\/.*\/route\.ts$/,
    may: ['app/', 'components/', 'i18n/', 'server/kernel/', 'server/router.ts'],
    never: database,
  },
  { from: /^app\//, may: ['app/', 'components/', 'i18n/'], mayType: ['server/'], never: database },
  {
    from: /^components\/ui\//,
    may: ['components/ui/', 'server/kernel/issue-message.ts'],
    never: /^(@trpc|drizzle|postgres)/,
  },
  // The helpers that call the gate, in the browser and in server components.
  {
    from: /^components\/api\//,
    may: ['components/api/', 'components/ui/', 'server/kernel/', 'server/router.ts'],
    mayType: ['server/'],
    never: database,
  },
  // Signing in happens in Next, before there is an actor: these three hold a door's work.
  {
    from: /^components\/accounts\/(next-auth|sign-in-actions|visitor)\.ts$/,
    may: ['components/accounts/', 'components/api/', 'components/shell/', 'i18n/', 'server/'],
    never: database,
  },
  // The shell signs out and chooses the capacity.
  {
    from: /^components\/shell\//,
    may: [
      'components/shell/',
      'components/ui/',
      'components/api/',
      'components/accounts/sign-in-actions.ts',
      'components/accounts/session-watch.tsx',
      'components/accounts/step-up.tsx',
      'i18n/',
      ...browserSafe,
    ],
    mayType: ['server/'],
    never: database,
  },
  // Words of the log's actions and the API's page: the list of operations itself, read in server components only.
  {
    from: /^components\/(audit\/action-words|api-reference\/.*)\.tsx?$/,
    may: ['components/api-reference/', 'components/ui/', 'server/kernel/rest.ts', 'server/router.ts'],
    mayType: ['server/'],
    never: database,
  },
  // The desk gathers what the features show.
  {
    from: /^components\/desk\//,
    may: ['components/', 'i18n/', 'server/desk/schema.ts', ...browserSafe],
    mayType: ['server/'],
    never: database,
  },
  // An officer's page shows the account behind the officer.
  {
    from: /^components\/officers\//,
    may: [
      'components/(officers|accounts|ui|api|shell)/',
      'i18n/',
      'server/(officers|accounts)/schema.ts',
      ...browserSafe,
    ],
    mayType: ['server/'],
    never: database,
  },
  // An auditor's own browser runs the proof of the log.
  {
    from: /^components\/log\//,
    may: [
      'components/(log|ui|api|shell)/',
      'i18n/',
      'server/log/(schema|sha256|merkle|tiles|note|record|verify|verify-records).ts',
      ...browserSafe,
    ],
    mayType: ['server/'],
    never: database,
  },
  {
    from: /^components\/([a-z]+)\//,
    may: [
      'components/$1/',
      'components/ui/',
      'components/api/',
      'components/shell/',
      'i18n/',
      'server/$1/(schema|forms).ts',
      ...browserSafe,
    ],
    mayType: ['server/'],
    never: database,
  },
  // The process and its contents pages.
  { from: /^server\/[a-z-]+\.ts$/, may: ['server/', 'db/'] },
  // The kernel knows one feature's word, the officer's roles, from the table.
  { from: /^server\/kernel\//, may: ['server/kernel/', 'server/settings.ts', 'db/'] },
  // The proof of the log, which the auditor's own browser runs too: no import but each other.
  {
    from: /^server\/log\/(sha256|merkle|tiles|note|record|edge|faults|verify(-records)?)\.ts$/,
    may: ['server/log/(sha256|merkle|tiles|note|record|edge|faults|verify(-records)?).ts'],
    never: /./,
  },
  // The sequencer has a connection of its own, as portal_log, and acts for nobody.
  {
    from: /^server\/log\/(run-log|ask-witness|publish|sequence|ship|state|verify-database)\.ts$/,
    may: ['server/log/', 'server/kernel/', 'db/client.ts'],
  },
  { from: /^server\/log\/schema\.ts$/, may: ['server/log/faults.ts', ...browserSafe], never: /^(?!zod$)/ },
  {
    from: /^server\/([a-z]+)\/(schema|forms)\.ts$/,
    may: ['server/$1/(schema|forms).ts', 'server/[a-z]+/schema.ts', ...browserSafe],
    mayType: ['db/schema/'],
    never: /^(?!zod$)/,
  },
  {
    from: /^server\/([a-z]+)\/(router|watch-changes)\.ts$/,
    may: ['server/$1/', 'server/kernel/'],
    never: /^(next|react|drizzle|postgres)/,
  },
  {
    from: /^server\/([a-z]+)\//,
    may: [
      'server/$1/',
      'server/kernel/',
      'server/settings.ts',
      'db/schema/',
      // Another feature's rules and reads, never its operations.
      'server/[a-z]+/(schema|policy|engine|load(-[a-z-]+)?).ts',
      // The demonstration's cards name accounts that only db/seed makes.
      'db/seed/story/cards.ts',
      // Letters are written by a job, where there is no page to translate for.
      'messages/[a-z]+/mail.json',
    ],
    mayType: ['db/database.ts'],
    never: /^(next|react|@trpc|postgres|embedded)/,
  },
  { from: /^db\//, may: ['db/'], mayType: ['db/'], never: page },
  { from: /^i18n\//, may: ['i18n/'] },
]

const files = ['app', 'components', 'server', 'db', 'i18n'].flatMap((folder) => filesBelow(folder))
const imports = files.flatMap(importsOf)
const isOwn = (one: Import) => /^(app|components|server|db|i18n|bin|tests|messages)\//.test(one.to)
const rowOf = (file: string) => table.find((row) => row.from.test(file))

const faultOf = (one: Import): string | null => {
  const row = rowOf(one.file)
  if (!row) return `${one.file} stands in no row of the table`
  if (!isOwn(one)) return row.never?.test(one.to) ? `${one.file} → ${one.to}` : null
  const feature = row.from.exec(one.file)?.[1] ?? ''
  const allowed = [...row.may, ...(one.typeOnly ? (row.mayType ?? []) : [])]
  const fits = allowed.some((path) => {
    const pattern = path.replace('$1', feature).replace(/\.ts$/, '\\.ts')
    return new RegExp(path.endsWith('/') ? `^${pattern}` : `^${pattern}$`).test(one.to)
  })
  return fits ? null : `${one.file} → ${one.to}${one.typeOnly ? ' (types)' : ''}`
}

describe('imports', () => {
  test('reads the house', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(imports.length).toBeGreaterThan(1000)
    for (const row of table)
      expect(
        files.some((file) => rowOf(file) === row),
        `no file for ${row.from}`,
      ).toBe(true)
  })

  test('keep to the table', () => {
    expect(imports.map(faultOf).filter((fault) => fault !== null)).toEqual([])
  })

  test('have no cycle', () => {
    const next = new Map(
      files.map((file) => [
        file,
        imports.filter((one) => one.file === file && !one.typeOnly).map((one) => one.to),
      ]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      else if (!done.has(file)) {
        for (const to of next.get(file) ?? []) walk(to, [...path, file])
        done.add(file)
      }
    }
    for (const file of files) walk(file, [])
    expect(cycles).toEqual([])
  })
})
