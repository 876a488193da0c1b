import { eq } from 'drizzle-orm'
import { credentials } from '#db/schema/accounts.ts'
import { command } from '#server/kernel/operation.ts'
import { newRecoveryCodes } from './factor.ts'
import { canChangeSelf } from './policy.ts'
import { nothingInput } from './schema.ts'

/** Ten new recovery codes, shown once; the old ones stop working. Needs a fresh second factor. */
export const renewRecoveryCodes = command({
  name: 'accounts.renewRecoveryCodes',
  action: 'accounts.recovery-codes-renewed',
  input: nothingInput,
  policy: canChangeSelf,
  freshFactor: true,
  run: async ({ tx, actor }) => {
    const { codes, hashes } = newRecoveryCodes()
    await tx
      .update(credentials)
      .set({ recoveryHashes: hashes })
      .where(eq(credentials.officerId, actor.officerId))
    return { codes }
  },
  audit: () => ({}),
})
