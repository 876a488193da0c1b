import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { agencies } from '#db/schema/agencies.ts'
import { query } from '#server/kernel/operation.ts'
import { settings } from '#server/settings.ts'
import { canSeeSelf } from './policy.ts'

/** Who is signed in and in which capacity: what the frame of every page shows. */
export const getViewer = query({
  name: 'accounts.viewer',
  input: z.object({}),
  policy: canSeeSelf,
  run: async ({ tx, actor }) => {
    const [agency] = await tx
      .select({ names: agencies.names })
      .from(agencies)
      .where(eq(agencies.id, actor.agencyId))
    const {
      officerId,
      agencyId,
      agencyCode,
      country,
      roles,
      onDesk,
      language,
      theme,
      fullName,
      rank,
      posting,
      deputisesFor,
    } = actor
    return {
      officerId,
      agencyId,
      agencyCode,
      agencyNames: agency?.names,
      country,
      roles,
      onDesk,
      language,
      theme,
      fullName,
      rank,
      posting,
      deputisesFor,
      isDemonstration: settings().demo,
    }
  },
  audit: { notRecorded: 'own name and capacity' },
})
