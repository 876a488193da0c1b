import { and, eq, isNull } from 'drizzle-orm'
import { logAlarms } from '#db/schema/log.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canCloseAlarm } from './policy.ts'
import { closeAlarmInput } from './schema.ts'

/** An auditor says what an alarm came to. It stays in the list with these words. */
export const closeAlarm = command({
  name: 'log.closeAlarm',
  action: 'log.alarm-closed',
  input: closeAlarmInput,
  load: async ({ tx, input }) => {
    const [found] = await tx.select().from(logAlarms).where(eq(logAlarms.id, input.alarmId))
    if (!found) throw notFound()
    return found
  },
  policy: canCloseAlarm,
  run: async ({ tx, actor, input }) => {
    const closed = await tx
      .update(logAlarms)
      .set({ endedAt: clock.now(), endedBy: actor.officerId, reason: input.reason })
      .where(and(eq(logAlarms.id, input.alarmId), isNull(logAlarms.endedAt)))
      .returning({ id: logAlarms.id })
    if (closed.length === 0) throw conflict('state-changed')
    return { alarmId: input.alarmId }
  },
  audit: ({ input, subject }) => ({
    subject: ['log-alarm', input.alarmId],
    reason: input.reason,
    facts: { kind: subject.kind, about: subject.about },
  }),
})
