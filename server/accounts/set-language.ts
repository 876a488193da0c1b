import { eq } from 'drizzle-orm'
import { officers } from '#db/schema/officers.ts'
import { command } from '#server/kernel/operation.ts'
import { canChangeSelf } from './policy.ts'
import { setLanguageInput } from './schema.ts'

/** Keeps the officer's language for every device. */
export const setLanguage = command({
  name: 'accounts.setLanguage',
  action: 'accounts.language-set',
  input: setLanguageInput,
  policy: canChangeSelf,
  run: async ({ tx, actor, input }) => {
    await tx.update(officers).set({ language: input.language }).where(eq(officers.id, actor.officerId))
    return input
  },
  audit: ({ input }) => ({ facts: { language: input.language } }),
})
