import { and, eq } from 'drizzle-orm'
import { deskHours } from '#db/schema/desk-hours.ts'
import { conflict, invalidField } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadDuty, loadHours } from './load-route.ts'
import { canKeepHours } from './policy.ts'
import { datesIn, minuteOf, setHoursInput } from './schema.ts'

/** Says when the own desk works and who is on duty otherwise; clocks that run already keep the hours they were started with. */
export const setHours = command({
  name: 'desk.setHours',
  action: 'desk.hours-set',
  input: setHoursInput,
  policy: canKeepHours,
  run: async ({ tx, actor, input }) => {
    const people = await loadDuty(tx, actor.agencyId)
    // A request exists only for the desk and for managers: nobody else could open what they are called for.
    const able = people.filter((one) => one.onDesk || one.isManager).map((one) => one.id)
    for (const field of ['nightOfficerId', 'standInId'] as const)
      if (input[field] !== null && !able.includes(input[field])) throw invalidField(field, 'duty_unfit')
    const managers = people.filter((one) => one.isManager).map((one) => one.id)
    if (input.dutyManagerId !== null && !managers.includes(input.dutyManagerId))
      throw invalidField('dutyManagerId', 'duty_unfit')
    const { days, opens, closes, holidays, version, ...rest } = input
    const row = {
      ...rest,
      days: days.map(Number).sort(),
      opens: minuteOf(opens),
      closes: minuteOf(closes),
      holidays: [...new Set(datesIn(holidays))].sort(),
      version: version + 1,
    }
    const written =
      version === 0
        ? await tx
            .insert(deskHours)
            .values({ ...row, agencyId: actor.agencyId })
            .onConflictDoNothing()
            .returning({ version: deskHours.version })
        : await tx
            .update(deskHours)
            .set(row)
            .where(and(eq(deskHours.agencyId, actor.agencyId), eq(deskHours.version, version)))
            .returning({ version: deskHours.version })
    if (written.length === 0)
      throw conflict('changed-meanwhile', {
        current: { version: (await loadHours(tx, actor.agencyId))?.version ?? 0 },
      })
    return { version: row.version }
  },
  audit: ({ actor, input }) => ({
    subject: ['agency', actor.agencyId],
    ownerAgencyId: actor.agencyId,
    facts: { zone: input.zone, nightOfficerId: input.nightOfficerId, dutyManagerId: input.dutyManagerId },
  }),
})
