import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { operationsOf } from '#server/kernel/rest.ts'
import { portalRouter } from '#server/router.ts'
import { aStore } from '#tests/evidence/world.ts'
import { theWorld } from '#tests/releases/world.ts'
import type { Person } from '#tests/support/makers.ts'
import { inputFor, names, rowsFor, tryIt } from './tried.ts'
import { aHiddenCase, secret } from './world.ts'

const world = theWorld()
aStore()

let people: Record<string, Person> = {}
let insider: Person
/** Everything in the case that has an id, under the names that operations take it by. */
let hidden: Record<string, string> = {}
let number = ''
let values: Record<string, unknown> = {}

beforeAll(async () => {
  const made = await aHiddenCase(world())
  ;({ people, insider, hidden, number } = made)
  values = { ...asksFor(hidden), ...made.toward }
})

/** A value for each field of the operations that name something in a case. */
const asksFor = (ids: Record<string, string>) => ({
  ...ids,
  itemIds: [ids.noteId, ids.taskId, ids.itemId],
  evidenceIds: [ids.itemId],
  exhibitIds: [ids.exhibitId],
  caseIds: [ids.caseId],
  requestIds: [ids.requestId],
  version: 1,
  reason: 'Wants to know',
  purpose: 'Wants to know',
  legalBasis: 'None',
  body: 'Text',
  language: 'en',
  mark: 'protected_a',
  title: 'Text',
  subject: 'Text',
  question: 'Text',
  verbs: ['read'],
  sha256: 'a'.repeat(64),
  exhibitNumber: 'L-1',
  fileName: 'a.txt',
  sizeBytes: 1,
  occurredAt: '2026-01-01T00:00:00Z',
  ground: 'other',
  stage: 'half',
  delivery: 'each',
  quietFrom: 0,
  quietUntil: 0,
  zone: 'UTC',
  outcome: 'full',
  urgency: 'other',
  format: 'jsonl',
  justification: 'Somebody will die unless this is read within the hour.',
  hours: 1,
  finding: 'justified',
  words: 'Leave it out',
  accept: true,
  use: 'release',
  note: 'Looked at everything.',
  evidenceId: ids.itemId,
  quantity: '1',
  unit: 'piece',
  seizedAt: '2026-01-01T00:00:00Z',
  releasedAt: '2026-01-01T00:00:00Z',
  receivedAt: '2026-01-01T00:00:00Z',
  seizedBy: 'Text',
  authority: 'Text',
  role: 'photograph',
  witness: 'Text',
  months: 1,
  manifestSha256: 'a'.repeat(64),
  files: 1,
  csv: 'exhibitNumber,title,quantity,unit,seizedAt,seizedBy,authority\nL-1,Text,1,piece,2026-01-01T00:00:00Z,Text,Text',
})
/** Fields of one name whose values differ from operation to operation. */
const own: Record<string, Record<string, unknown>> = {
  'releases.request': { kind: 'one_off' },
  'evidence.addCustodyEvent': { kind: 'examine' },
  'exhibits.requestDisposition': { kind: 'return' },
  'exhibits.readBundle': { from: 0, count: 1 },
  'exhibits.addStation': { kind: 'examine' },
  'audit.list': { outcome: 'done' },
  'audit.export': { outcome: 'done' },
  'requests.write': { kind: 'information' },
  'desk.setHours': { days: ['1'], opens: '08:00', closes: '18:00', version: 0 },
  'desk.simulateRoute': { at: '2026-01-01T00:00:00Z' },
  'requests.changeDraft': { kind: 'information' },
  'requests.remind': { dueAt: '2026-01-01T00:00:00Z' },
}
/** Own notices name cases by number, as they did on the day they came; no content is in them. */
const ownNotices = ['notifications.list']

const operations = operationsOf(portalRouter)
const words = () => [secret.toLowerCase(), number.toLowerCase(), ...Object.values(hidden)]
const foundIn = (text: string, sought = words()) => sought.filter((word) => text.toLowerCase().includes(word))

describe.each([
  'an outsider',
  'a manager of another agency',
  'a former insider',
  'a manager of an agency that has left',
  'a denied colleague',
  'a denied manager',
])('%s', (who) => {
  const person = () => people[who] ?? expect.unreachable(who)
  const logged = async () => {
    const [row] = await world().admin<{ count: number }[]>`
      select count(*)::int as count from audit_events where officer_id = ${person().officerId}`
    return row?.count ?? 0
  }

  test('gets nothing of the case from any operation that names a part of it, and every try is in the log', async () => {
    const aiming = operations.filter((operation) =>
      names(operation, Object.keys(asksFor(hidden)).slice(0, 18)),
    )
    expect(aiming.length).toBeGreaterThan(60)
    const nobody = Object.fromEntries(Object.keys(hidden).map((key) => [key, randomUUID()]))
    const leaks: unknown[] = []
    for (const operation of aiming) {
      const input = inputFor(operation, { ...values, ...own[operation.name] })
      const before = await logged()
      const answer = await tryIt(operation, input, person())
      const recorded = (await logged()) - before
      // The answer about something that never existed is the same one, so that nobody learns that this exists.
      const elsewhere = { ...values, ...asksFor(nobody), ...own[operation.name] }
      const blank = await tryIt(operation, inputFor(operation, elsewhere), person())
      const isHidden = ['not-found', 'forbidden', 'unauthenticated'].includes(answer.refused)
      const isEmpty = operation.kind === 'query' && answer.refused === ''
      const found = foundIn(answer.said)
      const isSame = answer.refused === blank.refused && answer.reason === blank.reason
      const isLogged = recorded === (answer.refused === '' && operation.notRecorded !== null ? 0 : 1)
      if ((!isHidden && !isEmpty) || found.length > 0 || !isSame || !isLogged)
        leaks.push({ operation: operation.name, ...answer, found, recorded, blank: blank.reason })
    }
    expect(leaks).toEqual([])
  })

  test('finds nothing of it in lists, searches, counts and the own desk', async () => {
    const leaks: unknown[] = []
    let asked = 0
    for (const operation of operations.filter(({ kind, by }) => kind === 'query' && by !== 'visitor')) {
      for (const input of [{}, { query: secret }, { query: number }]) {
        if (!operation.input.safeParse(input).success) continue
        asked += 1
        const { said } = await tryIt(operation, input, person())
        const found = foundIn(said, ownNotices.includes(operation.name) ? [secret.toLowerCase()] : words())
        if (found.length > 0) leaks.push({ operation: operation.name, found, said })
      }
      // A count, too, tells what a search has met.
      const counted = (query: string) => tryIt(operation, { query, count: true }, person())
      if (names(operation, ['query']) && (await counted(secret)).said !== (await counted('Nirgendwo')).said)
        leaks.push({ operation: operation.name, counts: (await counted(secret)).said })
    }
    expect(asked).toBeGreaterThan(30)
    expect(leaks).toEqual([])
  })

  test('reads no row of it from any table', async () => {
    const rows = await rowsFor(world().admin, person())
    expect(rows.filter(({ text }) => foundIn(text, [secret.toLowerCase()]).length > 0)).toEqual([])
    // What an officer was told and when they last looked stays theirs; it says no more than a number.
    // The row for all managers of an agency is theirs together; what it leads to asks for denials by itself.
    const theirs = ['notifications', 'case_visits', ...(who === 'a denied manager' ? ['case_readers'] : [])]
    const about = rows.filter(({ text }) => foundIn(text, [hidden.caseId ?? '']).length > 0)
    expect(about.filter(({ table }) => !theirs.includes(table))).toEqual([])
  })
})

test('the officer who works the case reads it in every table that it stands in', async () => {
  const rows = await rowsFor(world().admin, insider)
  const found = new Set(rows.filter(({ text }) => foundIn(text).length > 0).map(({ table }) => table))
  const content = [
    'cases',
    'case_assignments',
    'case_participations',
    'case_readers',
    'case_revisions',
    'items',
    'notes',
  ]
  const more = [
    'note_revisions',
    'tasks',
    'uploads',
    'evidence',
    'custody_events',
    'requests',
    'releases',
    'release_items',
    'exhibits',
    'exhibit_custody',
    'custody_links',
    'custody_transfers',
    'legal_holds',
    'dispositions',
    'court_bundles',
  ]
  expect([...found]).toEqual(expect.arrayContaining([...content, ...more]))
})
