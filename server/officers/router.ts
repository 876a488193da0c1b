import { router, serve } from '#server/kernel/trpc.ts'
import { changeOfficer } from './change-officer.ts'
import { createFirstOfficer } from './create-first-officer.ts'
import { createOfficer } from './create-officer.ts'
import { disableOfficer } from './disable-officer.ts'
import { enableOfficer } from './enable-officer.ts'
import { getOfficer } from './get-officer.ts'
import { listOfficers } from './list-officers.ts'

export const officersRouter = router({
  list: serve(listOfficers),
  get: serve(getOfficer),
  create: serve(createOfficer),
  createFirst: serve(createFirstOfficer),
  change: serve(changeOfficer),
  disable: serve(disableOfficer),
  enable: serve(enableOfficer),
})
