import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { rankOf } from '#server/kernel/marks.ts'
import { previewRelease } from '#server/releases/preview-release.ts'
import { refuseRelease } from '#server/releases/refuse-release.ts'
import { revokeRelease } from '#server/releases/revoke-release.ts'
import { anOfficer } from '#tests/support/makers.ts'
import { aNote, approve, ask, notesOf, oneOff, standing, theWorld } from './world.ts'

const world = theWorld()
const who = fc.integer({ min: 0, max: 2 })
const mark = fc.constantFrom('unclassified', 'cui', 'reservada')
const note = fc.record({ do: fc.constant('note' as const), by: who, mark })
const release = fc.record({
  do: fc.constant('release' as const),
  by: who,
  to: fc.subarray([0, 1, 2], { minLength: 1 }),
  standing: fc.boolean(),
  mark,
  picks: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  fate: fc.constantFrom('approve', 'approve', 'approve', 'refuse', 'revoke', 'leave'),
  expires: fc.boolean(),
})
const leave = fc.record({ do: fc.constant('leave' as const), by: fc.constantFrom(1, 2) })
const pass = fc.record({ do: fc.constant('day' as const) })
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: note },
    { weight: 6, arbitrary: release },
    { weight: 3, arbitrary: pass },
    { weight: 1, arbitrary: leave },
  ),
  { minLength: 8, maxLength: 20 },
)

type Note = { id: string; by: number; mark: string }
type Given = {
  by: number
  to: number[]
  standing: boolean
  mark: string
  ids: string[]
  works: boolean
  until: number
}
type Model = { notes: Note[]; given: Given[]; active: boolean[]; day: number }

/** The rule in one place: own notes, and those of a release that works, while one takes part. */
const sees = ({ notes, given, active, day }: Model, reader: number): string[] => {
  if (!active[reader]) return []
  const covers = (one: Given, item: Note) =>
    one.works && one.by === item.by && one.to.includes(reader) && day < one.until && one.ids.includes(item.id)
  return notes
    .filter((item) => item.by === reader || given.some((one) => covers(one, item)))
    .map((item) => item.id)
    .sort()
}
/** A standing release that works when a note is added takes it. */
const add = (model: Model, item: Note) => {
  model.notes.push(item)
  for (const one of model.given)
    if (
      one.works &&
      one.standing &&
      one.by === item.by &&
      model.day < one.until &&
      rankOf(item.mark) <= rankOf(one.mark)
    )
      one.ids.push(item.id)
}

const emptyModel = (): Model => ({ notes: [], given: [], active: [true, true, true], day: 0 })

async function aScene() {
  const { admin, manager, deputy, partnerManager, outsider, home, partner, third } = world()
  const caseId = await world().sharedCase()
  await world().join(caseId, third, outsider)
  const deciders = [
    deputy,
    await anOfficer(admin, partner, ['manager']),
    await anOfficer(admin, third, ['manager']),
  ]
  return {
    caseId,
    agencies: [home, partner, third],
    askers: [manager, partnerManager, outsider],
    deciders,
    model: emptyModel(),
  }
}
type Scene = Awaited<ReturnType<typeof aScene>>
type Step = (typeof steps extends fc.Arbitrary<infer Script> ? Script : never) extends (infer One)[]
  ? One
  : never

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('empty')
  return found
}

async function act({ caseId, agencies, askers, deciders, model }: Scene, step: Step) {
  if (step.do === 'day') {
    clock.advance(days(1))
    model.day += 1
    return
  }
  if (!model.active[step.by]) return
  const asker = at(askers, step.by)
  if (step.do === 'note') {
    const id = await aNote(world(), caseId, 'Note', step.mark, asker)
    return add(model, { id, by: step.by, mark: step.mark })
  }
  if (step.do === 'leave') {
    await execute(withdrawAgency, { caseId, agencyId: at(agencies, step.by).id, reason: 'Done' }, asker)
    model.active[step.by] = false
    return
  }
  const own = model.notes.filter((item) => item.by === step.by)
  const to = step.to.filter((index) => index !== step.by && model.active[index])
  if (to.length === 0 || (own.length === 0 && !step.standing)) return
  const ids = step.standing
    ? own.filter((item) => rankOf(item.mark) <= rankOf(step.mark)).map((item) => item.id)
    : [...new Set(step.picks.map((pick) => at(own, pick).id))]
  const more = {
    recipientIds: to.map((index) => at(agencies, index).id),
    expiresAt: step.expires ? new Date(clock.now().getTime() + days(0.5)).toISOString() : null,
  }
  const input = step.standing
    ? standing(world(), caseId, { ...more, maxMark: step.mark })
    : oneOff(world(), caseId, ids, more)
  const releaseId = await ask(input, asker)
  const decider = at(deciders, step.by)
  const preview = await execute(previewRelease, { releaseId }, decider)
  if (step.fate === 'refuse') await execute(refuseRelease, { releaseId, reason: 'No' }, decider)
  if (step.fate !== 'approve' && step.fate !== 'revoke') return
  await approve(releaseId, decider)
  for (const { agency, willSee } of preview.recipients) {
    const reader = at(
      askers,
      agencies.findIndex((one) => one.id === agency.id),
    )
    const theirs = await notesOf(caseId, reader)
    const foretold = willSee.map((view) => view.id)
    // What this release leaves behind another may have brought before: the preview speaks of both.
    const spokenOf = preview.held.map((view) => view.id).filter((id) => theirs.includes(id))
    expect(foretold.sort()).toEqual(spokenOf.sort())
    expect(foretold).toEqual(expect.arrayContaining(ids))
  }
  const works = step.fate === 'approve'
  if (!works) await execute(revokeRelease, { releaseId, reason: 'At risk' }, decider)
  const until = step.expires ? model.day + 1 : Number.POSITIVE_INFINITY
  model.given.push({ by: step.by, to, standing: step.standing, mark: step.mark, ids, works, until })
}

describe('whatever is released, refused, revoked, expired or left', () => {
  test('each agency sees exactly what the rule says, and a preview says what comes', {
    timeout: 120_000,
  }, async () => {
    const property = fc.asyncProperty(steps, async (script) => {
      const scene = await aScene()
      for (const step of script) {
        await act(scene, step)
        for (const [index, reader] of scene.askers.entries())
          expect(await notesOf(scene.caseId, reader)).toEqual(sees(scene.model, index))
      }
    })
    await fc.assert(
      property.afterEach(() => clock.reset()),
      { numRuns: 40 },
    )
  })
})
