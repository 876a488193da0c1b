import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { postings } from '#db/schema/postings.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { postingRows, shown } from './load.ts'
import { canSeePostings } from './policy.ts'
import { listPostingsInput } from './schema.ts'

/** Postings that the actor's agency sends or hosts, newest start first. */
export const listPostings = query({
  name: 'postings.list',
  action: 'postings.listed',
  input: listPostingsInput,
  policy: canSeePostings,
  run: async ({ tx, input }) => {
    const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
    const rows = await postingRows(tx)
      .where(
        and(
          input.state ? eq(postings.state, input.state) : undefined,
          after
            ? sql`(${postings.startsAt}, ${postings.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(postings.startsAt), desc(postings.id))
      .limit(input.limit + 1)
    const page = rows.slice(0, input.limit).map(shown)
    const last = rows.length > input.limit ? page.at(-1) : undefined
    return { postings: page, next: last ? writeCursor([last.startsAt.toISOString(), last.id]) : null }
  },
  audit: ({ result }) => ({ facts: { shown: result.postings.length } }),
})
