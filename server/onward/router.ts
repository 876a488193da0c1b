import { router, serve } from '#server/kernel/trpc.ts'
import { approveOnward } from './approve-onward.ts'
import { askOnward } from './ask-onward.ts'
import { listOnward } from './list-onward.ts'
import { listOnwardOptions } from './list-options.ts'
import { refuseOnward } from './refuse-onward.ts'

export const onwardRouter = router({
  approve: serve(approveOnward),
  ask: serve(askOnward),
  list: serve(listOnward),
  options: serve(listOnwardOptions),
  refuse: serve(refuseOnward),
})
