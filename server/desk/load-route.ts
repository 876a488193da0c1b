import { and, arrayOverlaps, eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { deskHours } from '#db/schema/desk-hours.ts'
import { officers } from '#db/schema/officers.ts'
import { addTime, type Calendar, isWorkday, localTime } from '#server/kernel/working-time.ts'

export type Hours = typeof deskHours.$inferSelect
export type Duty = { id: string; name: string; isManager: boolean; onDesk: boolean }
export type Route = {
  reason:
    | 'open'
    | 'no_hours'
    | 'waits'
    | 'night_officer'
    | 'stand_in'
    | 'duty_manager'
    | 'managers'
    | 'anybody'
  officerIds: string[]
  /** When the desk takes it up, while it is closed. */
  opensAt: Date | null
}

export const calendarOf = ({ zone, days, opens, closes, holidays }: Hours): Calendar => ({
  zone,
  days,
  opens,
  closes,
  holidays,
})

const isOpen = (at: Date, calendar: Calendar) => {
  const { date, seconds } = localTime(at, calendar.zone)
  const minute = seconds / 60
  return isWorkday(date, calendar) && minute >= calendar.opens && minute < calendar.closes
}

/** Who is told of a request that arrives at this moment. Pure, so that it can be asked beforehand; never answers with nobody while somebody works there. */
export function routeOf(at: Date, urgent: boolean, hours: Hours | null, people: readonly Duty[]): Route {
  const desk = people.filter((one) => one.onDesk).map((one) => one.id)
  const managers = people.filter((one) => one.isManager).map((one) => one.id)
  const works = (id: string | null) => id !== null && people.some((one) => one.id === id)
  const lastResort = (opensAt: Date | null): Route => {
    const duty = hours?.dutyManagerId ?? null
    if (duty !== null && works(duty)) return { reason: 'duty_manager', officerIds: [duty], opensAt }
    if (managers.length > 0) return { reason: 'managers', officerIds: managers, opensAt }
    return { reason: 'anybody', officerIds: people.map((one) => one.id), opensAt }
  }
  const toDesk = (reason: 'open' | 'no_hours' | 'waits', opensAt: Date | null): Route =>
    desk.length > 0 ? { reason, officerIds: desk, opensAt } : lastResort(opensAt)
  if (!hours) return toDesk('no_hours', null)
  const calendar = calendarOf(hours)
  if (isOpen(at, calendar)) return toDesk('open', null)
  const opensAt = addTime(at, 1, calendar)
  opensAt.setSeconds(0, 0)
  if (!urgent) return toDesk('waits', opensAt)
  const { nightOfficerId, standInId, awayUntil } = hours
  const away = awayUntil !== null && awayUntil > at
  if (!away && nightOfficerId !== null && works(nightOfficerId))
    return { reason: 'night_officer', officerIds: [nightOfficerId], opensAt }
  if (standInId !== null && works(standInId)) return { reason: 'stand_in', officerIds: [standInId], opensAt }
  return lastResort(opensAt)
}

export async function loadHours(tx: Transaction, agencyId: string): Promise<Hours | null> {
  const [row] = await tx.select().from(deskHours).where(eq(deskHours.agencyId, agencyId))
  return row ?? null
}

/** Active officers of the agency who work cases: whom a request can reach. */
export async function loadDuty(tx: Transaction, agencyId: string): Promise<Duty[]> {
  const rows = await tx
    .select({ id: officers.id, name: officers.fullName, roles: officers.roles, onDesk: officers.onDesk })
    .from(officers)
    .where(
      and(
        eq(officers.agencyId, agencyId),
        eq(officers.status, 'active'),
        arrayOverlaps(officers.roles, ['liaison_officer', 'investigator', 'manager']),
      ),
    )
    .orderBy(officers.fullName)
  return rows.map(({ roles, ...one }) => ({ ...one, isManager: roles.includes('manager') }))
}
