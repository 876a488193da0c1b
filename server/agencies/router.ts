import { router, serve } from '#server/kernel/trpc.ts'
import { changeAgency } from './change-agency.ts'
import { createAgency } from './create-agency.ts'
import { disableAgency } from './disable-agency.ts'
import { enableAgency } from './enable-agency.ts'
import { getAgency } from './get-agency.ts'
import { listAgencies } from './list-agencies.ts'

export const agenciesRouter = router({
  list: serve(listAgencies),
  get: serve(getAgency),
  create: serve(createAgency),
  change: serve(changeAgency),
  disable: serve(disableAgency),
  enable: serve(enableAgency),
})
