import { router, serve } from '#server/kernel/trpc.ts'
import { acceptAgreement } from './accept-agreement.ts'
import { changeAgreement } from './change-agreement.ts'
import { endAgreement } from './end-agreement.ts'
import { getAgreement } from './get-agreement.ts'
import { listAgreements } from './list-agreements.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { refuseAgreement } from './refuse-agreement.ts'

export const agreementsRouter = router({
  accept: serve(acceptAgreement),
  change: serve(changeAgreement),
  end: serve(endAgreement),
  get: serve(getAgreement),
  list: serve(listAgreements),
  propose: serve(proposeAgreement),
  refuse: serve(refuseAgreement),
})
