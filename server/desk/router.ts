import { router, serve } from '#server/kernel/trpc.ts'
import { getHours } from './get-hours.ts'
import { listMyTasks } from './list-my-tasks.ts'
import { setHours } from './set-hours.ts'
import { simulateRoute } from './simulate-route.ts'

export const deskRouter = router({
  tasks: serve(listMyTasks),
  getHours: serve(getHours),
  setHours: serve(setHours),
  simulateRoute: serve(simulateRoute),
})
