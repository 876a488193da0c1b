import { z } from 'zod'
import { PortalError } from './errors.ts'
import { execute } from './execute.ts'
import { QUEUE, queue } from './jobs.ts'
import type { Operation } from './operation.ts'

/** What a job can run: commands of the system, each with the schema that reads its input back. */
export type JobOperation = Pick<Operation, 'name' | 'by'> & {
  run(input: object, job: Claim): Promise<unknown>
}
type Claim = { id: string; attempt: number }

export const asJob = <I extends object, R>(operation: Operation<I, R, 'command'>): JobOperation => ({
  name: operation.name,
  by: operation.by,
  // The operation parses its input itself, at the gate like everybody's.
  run: (input, job) => execute(operation, input as I, { kind: 'system', door: 'job', job }),
})

const batch = 100
const lanes = 4
const pollMs = 1_000
const superviseMs = 30_000
const jobData = z.object({ run: z.string(), input: z.looseObject({}) })
const fetched = z.array(z.object({ id: z.string(), retryCount: z.coerce.number().int(), data: z.unknown() }))

export type Runner = { drain(): Promise<number>; supervise(): Promise<void>; stop(): Promise<void> }

/** Runs due jobs of these operations; any number of processes may do so on one database. */
export function jobRunner(operations: readonly JobOperation[]): Runner {
  const known = new Map(operations.map((operation) => [operation.name, operation]))

  const runOne = async (job: z.output<typeof fetched>[number]) => {
    const { boss } = await queue()
    const claim = { id: job.id, attempt: job.retryCount }
    try {
      const { run, input } = jobData.parse(typeof job.data === 'string' ? JSON.parse(job.data) : job.data)
      const operation = known.get(run)
      if (!operation) throw new PortalError('internal', 'unknown-job')
      await operation.run(input, claim)
    } catch (thrown) {
      // Somebody else has finished it: nothing is owed. Everything else is tried again, later and later.
      if (thrown instanceof PortalError && thrown.reason === 'job-done') return
      const reason = thrown instanceof PortalError ? thrown.reason : 'internal'
      await boss
        .fail(QUEUE, { id: job.id, retryCount: job.retryCount }, { reason })
        .catch((error: unknown) => console.error('a job that failed could not be given back', error))
    }
  }

  /** One round: what is due now, at most a batch. */
  const round = async () => {
    const { boss } = await queue()
    const waiting = fetched.parse(await boss.fetch(QUEUE, { batchSize: batch, includeMetadata: true }))
    const line = waiting.values()
    const lane = async () => {
      for (const job of line) await runOne(job)
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return waiting.length
  }

  const drain = async () => {
    let ran = 0
    for (let now = await round(); now > 0; now = await round()) ran += now
    return ran
  }

  return {
    drain,
    /** Gives back what a killed process held, and clears what has been done for a week. */
    supervise: async () => (await queue()).boss.supervise(QUEUE),
    stop: async () => undefined,
  }
}

/** Looks every second for what is due, until stopped; an outage of the database is waited out. */
export function startJobs(operations: readonly JobOperation[]): Runner {
  const runner = jobRunner(operations)
  let stopped = false
  let wake: (() => void) | undefined
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async () => {
    let supervised = 0
    while (!stopped) {
      try {
        if (Date.now() - supervised > superviseMs) {
          supervised = Date.now()
          await runner.supervise()
        }
        await runner.drain()
      } catch (thrown) {
        console.error('jobs wait:', thrown instanceof Error ? thrown.message : thrown)
      }
      if (!stopped) await pause(pollMs)
    }
  }
  const running = loop()
  return {
    ...runner,
    stop: async () => {
      stopped = true
      wake?.()
      await running
    },
  }
}
