import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { notifications } from '#db/schema/notifications.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { canReadOwnNotices } from './policy.ts'
import { listNotificationsInput } from './schema.ts'

/** The officer's own notices, newest first. */
export const listNotifications = query({
  name: 'notifications.list',
  input: listNotificationsInput,
  policy: canReadOwnNotices,
  run: async ({ tx, actor, input }) => {
    const after = readCursor(input.cursor, z.uuid())
    const rows = await tx
      .select()
      .from(notifications)
      .where(
        and(
          eq(notifications.officerId, actor.officerId),
          after ? lt(notifications.id, sql`${after}::uuid`) : undefined,
        ),
      )
      .orderBy(desc(notifications.id))
      .limit(input.limit + 1)
    const notices = rows.slice(0, input.limit)
    const last = rows.length > input.limit ? notices.at(-1) : undefined
    return { notices, next: last ? writeCursor(last.id) : null }
  },
  audit: { notRecorded: 'own notices: numbers and codes of what waits for the reader, no content' },
})
