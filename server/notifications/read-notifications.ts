import { and, eq, inArray, isNull } from 'drizzle-orm'
import { notifications } from '#db/schema/notifications.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { canReadOwnNotices } from './policy.ts'
import { readNotificationsInput } from './schema.ts'

/** Marks notices as read: those named, or all. */
export const readNotifications = command({
  name: 'notifications.read',
  action: 'notifications.read',
  input: readNotificationsInput,
  policy: canReadOwnNotices,
  run: async ({ tx, actor, input }) => {
    const rows = await tx
      .update(notifications)
      .set({ readAt: clock.now() })
      .where(
        and(
          eq(notifications.officerId, actor.officerId),
          isNull(notifications.readAt),
          input.ids ? inArray(notifications.id, input.ids) : undefined,
        ),
      )
      .returning({ id: notifications.id })
    return { read: rows.length }
  },
  audit: ({ result }) => ({ facts: { read: result.read } }),
})
