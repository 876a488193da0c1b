import { router, serve } from '#server/kernel/trpc.ts'
import { answerCondition } from './answer-condition.ts'
import { approveRelease } from './approve-release.ts'
import { checkRelease } from './check-release.ts'
import { countAwaiting } from './count-awaiting.ts'
import { getApprovalRules } from './get-approval-rules.ts'
import { getRelease } from './get-release.ts'
import { listAwaiting } from './list-awaiting.ts'
import { listCaseReleases } from './list-case-releases.ts'
import { listReleaseOptions } from './list-options.ts'
import { listReleases } from './list-releases.ts'
import { previewRelease } from './preview-release.ts'
import { refuseRelease } from './refuse-release.ts'
import { requestRelease } from './request-release.ts'
import { revokeRelease } from './revoke-release.ts'

import { setApprovalRules } from './set-approval-rules.ts'
import { setCondition } from './set-condition.ts'

export const releasesRouter = router({
  answerCondition: serve(answerCondition),
  approve: serve(approveRelease),
  check: serve(checkRelease),
  countAwaiting: serve(countAwaiting),
  get: serve(getRelease),
  getApprovalRules: serve(getApprovalRules),
  list: serve(listReleases),
  listAwaiting: serve(listAwaiting),
  listForCase: serve(listCaseReleases),
  options: serve(listReleaseOptions),
  preview: serve(previewRelease),
  refuse: serve(refuseRelease),
  request: serve(requestRelease),
  revoke: serve(revokeRelease),
  setApprovalRules: serve(setApprovalRules),
  setCondition: serve(setCondition),
})
