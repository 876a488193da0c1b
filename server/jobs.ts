import type { JobOperation } from './kernel/job-runner.ts'

/** Every operation that a durable job may run. */
export const jobs: readonly JobOperation[] = []
