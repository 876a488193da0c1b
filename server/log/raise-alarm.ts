import { and, eq, isNull, sql } from 'drizzle-orm'
import { logAlarms } from '#db/schema/log.ts'
import { officers } from '#db/schema/officers.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { canRaiseAlarm } from './policy.ts'
import { raiseAlarmInput } from './schema.ts'

/** Something is wrong with the log: told to the auditors of every agency, once as long as it lasts. */
export const raiseAlarm = command({
  name: 'log.raiseAlarm',
  by: 'system',
  action: 'log.alarm-raised',
  input: raiseAlarmInput,
  policy: canRaiseAlarm,
  run: async ({ tx, input }) => {
    const [made] = await tx
      .insert(logAlarms)
      .values({ ...input, raisedAt: clock.now() })
      .onConflictDoNothing()
      .returning({ id: logAlarms.id })
    if (!made) {
      const [open] = await tx
        .select({ id: logAlarms.id })
        .from(logAlarms)
        .where(
          and(eq(logAlarms.kind, input.kind), eq(logAlarms.about, input.about), isNull(logAlarms.endedAt)),
        )
      return { alarmId: open?.id ?? null, told: [] }
    }
    const told = await tx
      .select({ officerId: officers.id })
      .from(officers)
      .where(and(eq(officers.status, 'active'), sql`'auditor' = any (${officers.roles})`))
    return { alarmId: made.id, told: told.map(({ officerId }) => officerId) }
  },
  audit: ({ input, result }) => ({
    subject: result.alarmId ? ['log-alarm', result.alarmId] : null,
    reason: input.kind,
    facts: { about: input.about, told: result.told.length },
  }),
  notify: ({ input, result }) => [
    { to: result.told, kind: 'log.alarm-raised', facts: { kind: input.kind, about: input.about } },
  ],
})
