import { query } from '#server/kernel/operation.ts'
import { codeNow } from './factor.ts'
import { loadAccount } from './load.ts'
import { canSeeDemonstrationCode } from './policy.ts'
import { nothingInput } from './schema.ts'

/** The code that the invented officer's telephone would show now; null when one-click sign-in has given no factor. */
export const demoCode = query({
  name: 'accounts.demoCode',
  input: nothingInput,
  policy: canSeeDemonstrationCode,
  run: async ({ tx, actor }) => {
    const { credentials: known } = await loadAccount(tx, actor.officerId)
    return { code: known?.totpSealed ? codeNow(known.totpSealed, known.totpLastStep) : null }
  },
  audit: { notRecorded: 'own code of an invented person, in a demonstration only' },
})
