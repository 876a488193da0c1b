import { mailPreferences } from '#db/schema/mail.ts'
import { command } from '#server/kernel/operation.ts'
import { canReadOwnNotices } from './policy.ts'
import { setMailInput } from './schema.ts'

/** Says when and of what the officer wants letters; what is urgent is told all the same. */
export const setMail = command({
  name: 'notifications.setMail',
  action: 'notifications.mail-set',
  input: setMailInput,
  policy: canReadOwnNotices,
  run: async ({ tx, actor, input }) => {
    await tx
      .insert(mailPreferences)
      .values({ officerId: actor.officerId, ...input })
      .onConflictDoUpdate({ target: mailPreferences.officerId, set: input })
    return input
  },
  audit: ({ input }) => ({ facts: { delivery: input.delivery, mutedKinds: input.mutedKinds } }),
})
