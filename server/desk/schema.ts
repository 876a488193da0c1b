import { z } from 'zod'

export const listTasksInput = z.object({})
