import { and, eq, isNull } from 'drizzle-orm'
import { accessTokens } from '#db/schema/accounts.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canChangeSelf } from './policy.ts'
import { revokeTokenInput } from './schema.ts'

export const revokeToken = command({
  name: 'accounts.revokeToken',
  action: 'accounts.token-revoked',
  input: revokeTokenInput,
  policy: canChangeSelf,
  run: async ({ tx, actor, input }) => {
    const [row] = await tx
      .update(accessTokens)
      .set({ revokedAt: clock.now() })
      .where(
        and(
          eq(accessTokens.id, input.tokenId),
          eq(accessTokens.officerId, actor.officerId),
          isNull(accessTokens.revokedAt),
        ),
      )
      .returning({ id: accessTokens.id })
    if (!row) throw notFound()
    return row
  },
  audit: ({ input }) => ({ subject: ['token', input.tokenId] }),
})
