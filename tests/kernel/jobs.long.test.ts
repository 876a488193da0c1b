import { expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer } from '#tests/support/makers.ts'
import { askForNotice, runner, system } from './job-world.ts'

const db = useDatabase({ max: 10 })

test('ten thousand timers that are due in the same minute are done within it', async () => {
  const { officerId } = await anOfficer(db.admin(), await anAgency(db.admin()))
  for (let i = 0; i < 10; i++) await execute(askForNotice, { officerId, kind: 'a.told', times: 1000 }, system)
  const started = performance.now()
  expect(await runner().drain()).toBe(10_000)
  expect(performance.now() - started).toBeLessThan(60_000)
}, 300_000)
