import { router, serve } from '#server/kernel/trpc.ts'
import { listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'

export const casesRouter = router({
  list: serve(listCases),
  open: serve(openCase),
})
