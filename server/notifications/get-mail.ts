import { mailIsOn } from '#server/kernel/mail.ts'
import { query } from '#server/kernel/operation.ts'
import { loadDeliveries, loadPreferences } from './load-mail.ts'
import { canReadOwnNotices } from './policy.ts'
import { getMailInput } from './schema.ts'

/** How the officer is told by e-mail, and what became of the last letters. */
export const getMail = query({
  name: 'notifications.getMail',
  input: getMailInput,
  policy: canReadOwnNotices,
  run: async ({ tx, actor }) => ({
    isOn: mailIsOn(),
    preferences: await loadPreferences(tx, actor.officerId),
    deliveries: await loadDeliveries(tx, actor.officerId, 10),
  }),
  audit: { notRecorded: 'own preferences and the times of own letters, no content' },
})
