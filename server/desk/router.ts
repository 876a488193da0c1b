import { router, serve } from '#server/kernel/trpc.ts'
import { listMyTasks } from './list-my-tasks.ts'

export const deskRouter = router({ tasks: serve(listMyTasks) })
