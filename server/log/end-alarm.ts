import { and, eq, isNull } from 'drizzle-orm'
import { logAlarms } from '#db/schema/log.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { canRaiseAlarm } from './policy.ts'
import { endAlarmInput } from './schema.ts'

/** What an alarm was about is over, as for a witness that answers again. */
export const endAlarm = command({
  name: 'log.endAlarm',
  by: 'system',
  action: 'log.alarm-ended',
  input: endAlarmInput,
  policy: canRaiseAlarm,
  run: async ({ tx, input }) => {
    const ended = await tx
      .update(logAlarms)
      .set({ endedAt: clock.now() })
      .where(and(eq(logAlarms.kind, input.kind), eq(logAlarms.about, input.about), isNull(logAlarms.endedAt)))
      .returning({ id: logAlarms.id })
    return { ended: ended.length }
  },
  audit: ({ input, result }) => ({
    reason: input.kind,
    facts: { about: input.about, ended: result.ended },
  }),
})
