import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { requestAlarms } from '#db/schema/request-alarms.ts'

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
