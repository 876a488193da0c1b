import { accessTokens } from '#db/schema/accounts.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { canChangeSelf } from './policy.ts'
import { createTokenInput } from './schema.ts'
import { newSecret, sha256 } from './secrets.ts'

/** A personal access token: scoped, at most 90 days, stored hashed, its secret shown once. Needs a fresh second factor. */
export const createToken = command({
  name: 'accounts.createToken',
  action: 'accounts.token-created',
  input: createTokenInput,
  policy: canChangeSelf,
  freshFactor: true,
  run: async ({ tx, actor, input }) => {
    const secret = `tp_${newSecret()}`
    const expiresAt = new Date(clock.now().getTime() + days(input.days))
    const [row] = await tx
      .insert(accessTokens)
      .values({
        officerId: actor.officerId,
        postingId: actor.postingId,
        name: input.name,
        scopes: input.scopes,
        secretHash: sha256(secret),
        expiresAt,
      })
      .returning({ tokenId: accessTokens.id })
    if (!row) throw new Error('no token')
    return { ...row, secret, expiresAt }
  },
  audit: ({ input, result }) => ({
    subject: ['token', result.tokenId],
    facts: { scopes: input.scopes, days: input.days },
  }),
})
