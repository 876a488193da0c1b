import { asc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { requestRoutes } from '#db/schema/desk-hours.ts'
import { officers } from '#db/schema/officers.ts'
import { requestAlarms } from '#db/schema/request-alarms.ts'

/** Which way it went on arrival; only the agency that it reached is shown it. */
export async function loadTaken(tx: Transaction, requestId: string) {
  const [route] = await tx
    .select({ reason: requestRoutes.reason, officerIds: requestRoutes.officerIds })
    .from(requestRoutes)
    .where(eq(requestRoutes.requestId, requestId))
  if (!route) return null
  const told = await tx
    .select({ name: officers.fullName })
    .from(officers)
    .where(inArray(officers.id, route.officerIds))
    .orderBy(asc(officers.fullName))
    .limit(20)
  return { reason: route.reason, people: told.map((one) => one.name) }
}

/** The steps of the ladder so far; the other agency is shown the last one only. */
export const loadAlarms = (tx: Transaction, requestId: string) =>
  tx
    .select({
      id: requestAlarms.id,
      stage: requestAlarms.stage,
      at: requestAlarms.at,
      told: requestAlarms.told,
    })
    .from(requestAlarms)
    .where(eq(requestAlarms.requestId, requestId))
    .orderBy(asc(requestAlarms.at))
    .limit(50)
