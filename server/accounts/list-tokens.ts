import { desc, eq } from 'drizzle-orm'
import { accessTokens, activity } from '#db/schema/accounts.ts'
import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { canSeeSelf } from './policy.ts'
import { nothingInput } from './schema.ts'

/** Own access tokens; never their secrets, which nobody can show again. */
export const listTokens = query({
  name: 'accounts.listTokens',
  action: 'accounts.tokens-listed',
  input: nothingInput,
  policy: canSeeSelf,
  run: async ({ tx, actor }) => {
    const rows = await tx
      .select({
        id: accessTokens.id,
        name: accessTokens.name,
        scopes: accessTokens.scopes,
        createdAt: accessTokens.createdAt,
        expiresAt: accessTokens.expiresAt,
        revokedAt: accessTokens.revokedAt,
        lastUsedAt: activity.lastSeenAt,
      })
      .from(accessTokens)
      .leftJoin(activity, eq(activity.subjectId, accessTokens.id))
      .where(eq(accessTokens.officerId, actor.officerId))
      .orderBy(desc(accessTokens.createdAt))
      .limit(100)
    const now = clock.now()
    return { tokens: rows.map((row) => ({ ...row, isOver: row.revokedAt !== null || row.expiresAt <= now })) }
  },
  audit: ({ result }) => ({ facts: { shown: result.tokens.length } }),
})
