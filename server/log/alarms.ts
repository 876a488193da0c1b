import { clock, hours } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { endAlarm } from './end-alarm.ts'
import type { AlarmKind, LogFault } from './faults.ts'
import { raiseAlarm } from './raise-alarm.ts'

const job = { kind: 'system', door: 'job' } as const
/** What lasts is said again after so long, should somebody have closed it in the meantime. */
const again = hours(1)

/** Raises each alarm once as long as it lasts, through the gate; when that fails too, the process's own output is all that is left. */
export function openAlarms() {
  const raised = new Map<string, number>()
  const keyOf = (kind: AlarmKind, about: string) => `${kind} ${about}`
  return {
    raise: async ({ kind, about, facts, message }: LogFault) => {
      const key = keyOf(kind, about)
      const before = raised.get(key)
      if (before !== undefined && clock.now().getTime() - before < again) return
      console.error(message)
      try {
        await execute(raiseAlarm, { kind, about, facts }, job)
        raised.set(key, clock.now().getTime())
      } catch (error) {
        console.error('an alarm about the log could not be raised', error)
      }
    },
    end: async (kind: AlarmKind, about = '') => {
      if (!raised.delete(keyOf(kind, about))) return
      await execute(endAlarm, { kind, about }, job).catch((error: unknown) =>
        console.error('an alarm could not be ended', error),
      )
    },
  }
}
export type Alarms = ReturnType<typeof openAlarms>
