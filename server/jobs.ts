import { asJob, type JobOperation } from './kernel/job-runner.ts'
import { mailNotices } from './notifications/mail-notices.ts'
import { remindRequest } from './requests/remind-request.ts'
import { routeRequest } from './requests/route-request.ts'

/** Every operation that a durable job may run. */
export const jobs: readonly JobOperation[] = [asJob(remindRequest), asJob(mailNotices), asJob(routeRequest)]
