import { router, serve } from '#server/kernel/trpc.ts'
import { countUnread } from './count-unread.ts'
import { getMail } from './get-mail.ts'
import { listNotifications } from './list-notifications.ts'
import { mailNotices } from './mail-notices.ts'
import { readNotifications } from './read-notifications.ts'
import { seeChanges } from './see-changes.ts'
import { setMail } from './set-mail.ts'
import { watchChanges } from './watch-changes.ts'

export const notificationsRouter = router({
  list: serve(listNotifications),
  countUnread: serve(countUnread),
  read: serve(readNotifications),
  seeChanges: serve(seeChanges),
  getMail: serve(getMail),
  setMail: serve(setMail),
  mailNotices: serve(mailNotices),
  watch: watchChanges,
})
