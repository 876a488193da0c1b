import { and, eq, gt, lte } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { postings } from '#db/schema/postings.ts'
import { hasFreshFactor } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { loadAccount } from './load.ts'
import { canSeeSelf } from './policy.ts'
import { nothingInput } from './schema.ts'

/** Own account: profile, second factor, capacities to act in. */
export const getAccount = query({
  name: 'accounts.get',
  action: 'accounts.viewed',
  input: nothingInput,
  policy: canSeeSelf,
  run: async ({ tx, actor }) => {
    const { credentials: known, ...profile } = await loadAccount(tx, actor.officerId)
    const now = clock.now()
    const current = await tx
      .select({ id: postings.id, place: postings.place, endsAt: postings.endsAt, hostCode: agencies.code })
      .from(postings)
      .innerJoin(agencies, eq(agencies.id, postings.hostAgencyId))
      .where(
        and(
          eq(postings.officerId, actor.officerId),
          eq(postings.state, 'agreed'),
          lte(postings.startsAt, now),
          gt(postings.endsAt, now),
        ),
      )
    return {
      officerId: actor.officerId,
      fullName: profile.fullName,
      rank: profile.rank,
      email: profile.email,
      roles: profile.roles,
      agencyCode: profile.agencyCode,
      language: profile.language,
      theme: profile.theme,
      factorSince: known?.totpEnrolledAt ?? null,
      passwordSince: known?.passwordSetAt ?? null,
      lastSignInAt: known?.lastSignInAt ?? null,
      recoveryCodesLeft: known?.recoveryHashes.length ?? 0,
      recentFactor: hasFreshFactor(actor),
      postings: current,
      postingId: actor.postingId,
    }
  },
  audit: ({ actor }) => ({ subject: ['officer', actor.officerId] }),
})
