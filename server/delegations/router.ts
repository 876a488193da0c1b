import { router, serve } from '#server/kernel/trpc.ts'
import { delegate } from './delegate.ts'
import { endDelegation } from './end-delegation.ts'
import { listDelegations } from './list-delegations.ts'

export const delegationsRouter = router({
  delegate: serve(delegate),
  end: serve(endDelegation),
  list: serve(listDelegations),
})
