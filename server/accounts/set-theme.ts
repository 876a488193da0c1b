import { eq } from 'drizzle-orm'
import { officers } from '#db/schema/officers.ts'
import { command } from '#server/kernel/operation.ts'
import { canChangeSelf } from './policy.ts'
import { setThemeInput } from './schema.ts'

/** Keeps the officer's theme for every device. */
export const setTheme = command({
  name: 'accounts.setTheme',
  action: 'accounts.theme-set',
  input: setThemeInput,
  policy: canChangeSelf,
  run: async ({ tx, actor, input }) => {
    await tx.update(officers).set({ theme: input.theme }).where(eq(officers.id, actor.officerId))
    return input
  },
  audit: ({ input }) => ({ facts: { theme: input.theme } }),
})
