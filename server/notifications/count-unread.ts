import { and, count, eq, isNull } from 'drizzle-orm'
import { notifications } from '#db/schema/notifications.ts'
import { query } from '#server/kernel/operation.ts'
import { canReadOwnNotices } from './policy.ts'
import { countUnreadInput } from './schema.ts'

export const countUnread = query({
  name: 'notifications.countUnread',
  input: countUnreadInput,
  policy: canReadOwnNotices,
  run: async ({ tx, actor }) => {
    const [row] = await tx
      .select({ unread: count() })
      .from(notifications)
      .where(and(eq(notifications.officerId, actor.officerId), isNull(notifications.readAt)))
    return { unread: row?.unread ?? 0 }
  },
  audit: { notRecorded: 'a number about the reader alone' },
})
