import { z } from 'zod'
import { notifications } from '#db/schema/notifications.ts'
import { clock } from '#server/kernel/clock.ts'
import { asJob, jobRunner } from '#server/kernel/job-runner.ts'
import { sendJob } from '#server/kernel/jobs.ts'
import { command } from '#server/kernel/operation.ts'

const canTry = () => true as const
const failing = { times: 0 }
/** How often the next runs fail before they have an effect. */
export const failNext = (times: number) => {
  failing.times = times
}

/** What a job of these tests does: one notice, so that effects can be counted. */
export const leaveNotice = command({
  name: 'notifications.leave',
  by: 'system',
  action: 'notifications.left-written',
  input: z.object({ officerId: z.uuid(), kind: z.string(), pauseMs: z.number().default(0) }),
  policy: canTry,
  run: async ({ tx, input }) => {
    if (failing.times-- > 0) throw new Error('a bad day')
    await tx.insert(notifications).values({ officerId: input.officerId, kind: input.kind, at: clock.now() })
    if (input.pauseMs > 0) {
      process.stdout.write('inside\n')
      await new Promise((resolve) => setTimeout(resolve, input.pauseMs))
    }
    return {}
  },
  audit: () => ({}),
})

/** An act that asks for one later; `fails` takes the whole act back. */
export const askForNotice = command({
  name: 'notifications.ask',
  by: 'system',
  action: 'notifications.asked',
  input: z.object({
    officerId: z.uuid(),
    kind: z.string(),
    at: z.date().optional(),
    fails: z.boolean().default(false),
    pauseMs: z.number().default(0),
    times: z.number().default(1),
  }),
  policy: canTry,
  run: async ({ tx, input: { at, fails, times, ...input } }) => {
    for (let i = 0; i < times; i++) await sendJob(tx, { run: leaveNotice.name, input, ...(at ? { at } : {}) })
    if (fails) throw new Error('taken back')
    return {}
  },
  audit: () => ({}),
})

export const runner = () => jobRunner([asJob(leaveNotice)])
export const system = { kind: 'system', door: 'job' } as const
