import { z } from 'zod'
import { idInput, line } from '#server/kernel/inputs.ts'
import { alarmKinds } from './faults.ts'

const index = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const alarmKind = z.enum(alarmKinds)
export const nothingInput = z.object({})
export const readTileInput = z.object({
  level: z.union([z.literal('entries'), z.number().int().min(0).max(63)]),
  n: index,
  width: z.number().int().min(1).max(256),
})
export const readCheckpointInput = z.object({ which: z.enum(['newest', 'confirmed']).default('newest') })
export const readRecordsInput = z.object({
  from: index,
  limit: z.number().int().min(1).max(2_000).default(500),
})
export const proveRecordInput = z.object({ eventId: idInput })
const about = z.string().max(200).default('')
export const raiseAlarmInput = z.object({
  kind: alarmKind,
  about,
  facts: z.record(z.string().max(60), z.union([z.string().max(400), z.number()])).default({}),
})
export const endAlarmInput = z.object({ kind: alarmKind, about })
export const closeAlarmInput = z.object({ alarmId: idInput, reason: line(300) })
