import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { countAwaiting } from '#server/releases/count-awaiting.ts'
import { refuseRelease } from '#server/releases/refuse-release.ts'
import { anAwaiting, theWorld } from './world.ts'

const world = theWorld()
const count = async (by = world().manager) => (await execute(countAwaiting, {}, by)).count

describe('countAwaiting', () => {
  test('counts what waits for a manager, until it is decided', async () => {
    const { releaseId } = await anAwaiting(world())
    expect(await count()).toBe(1)
    await execute(refuseRelease, { releaseId, reason: 'Not yet' }, world().deputy)
    expect(await count()).toBe(0)
  })

  test('counts nothing of another agency', async () => {
    await anAwaiting(world())
    expect(await count(world().partnerManager)).toBe(0)
  })

  test('is none for those who decide nothing', async () => {
    expect(await count(world().officer)).toBe(0)
    expect(await count(world().auditor)).toBe(0)
  })

  test('writes no audit row: it is a number only', async () => {
    const rows = () => world().admin`select 1 from audit_events where action like 'releases.%count%'`
    await count()
    expect(await rows()).toHaveLength(0)
  })
})
