import { and, asc, eq, ilike, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { agencies } from '#db/schema/agencies.ts'
import { officers } from '#db/schema/officers.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { canSeeOfficers } from './policy.ts'
import { listOfficersInput } from './schema.ts'

const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** The directory, by name. */
export const listOfficers = query({
  name: 'officers.list',
  action: 'officers.listed',
  input: listOfficersInput,
  policy: canSeeOfficers,
  run: async ({ tx, input }) => {
    const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
    const like = input.query ? `%${literally(input.query)}%` : undefined
    const rows = await tx
      .select({
        id: officers.id,
        fullName: officers.fullName,
        rank: officers.rank,
        email: sql<string>`${officers.email}`,
        roles: officers.roles,
        onDesk: officers.onDesk,
        language: officers.language,
        status: officers.status,
        version: officers.version,
        agencyId: officers.agencyId,
        agencyCode: agencies.code,
        country: agencies.country,
      })
      .from(officers)
      .innerJoin(agencies, eq(agencies.id, officers.agencyId))
      .where(
        and(
          input.agencyId ? eq(officers.agencyId, input.agencyId) : undefined,
          input.role ? sql`${input.role} = any (${officers.roles})` : undefined,
          input.status ? eq(officers.status, input.status) : undefined,
          like
            ? or(
                ilike(officers.fullName, like),
                sql`${officers.email}::text ilike ${like}`,
                ilike(agencies.code, like),
              )
            : undefined,
          after ? sql`(${officers.fullName}, ${officers.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(asc(officers.fullName), asc(officers.id))
      .limit(input.limit + 1)
    const page = rows.slice(0, input.limit)
    const last = rows.length > input.limit ? page.at(-1) : undefined
    return { officers: page, next: last ? writeCursor([last.fullName, last.id]) : null }
  },
  audit: ({ input, result }) => ({
    facts: { shown: result.officers.length, searched: input.query !== undefined },
  }),
})
