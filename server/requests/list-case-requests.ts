import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { requests } from '#db/schema/requests.ts'
import { loadCase } from '#server/cases/load.ts'
import { holds } from '#server/cases/policy.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { loadRows } from './load-rows.ts'
import { canListRequests } from './policy.ts'
import { listCaseRequestsInput } from './schema.ts'

/** The requests that belong to one case, newest activity first, and whether the actor may write another. */
export const listCaseRequests = query({
  name: 'requests.listForCase',
  action: 'requests.listed',
  input: listCaseRequestsInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canListRequests,
  run: async ({ tx, actor, input, subject }) => {
    const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
    const found = await tx
      .select({ id: requests.id, key: sql<string>`${requests.lastActivityAt}::text` })
      .from(requests)
      .where(
        and(
          eq(requests.caseId, input.caseId),
          after
            ? sql`(${requests.lastActivityAt}, ${requests.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(requests.lastActivityAt), desc(requests.id))
      .limit(input.limit + 1)
    const page = found.slice(0, input.limit)
    const last = found.length > input.limit ? page.at(-1) : undefined
    return {
      requests: await loadRows(
        tx,
        page.map((row) => row.id),
      ),
      next: last ? writeCursor([last.key, last.id]) : null,
      mayWrite: subject.state === 'open' && holds(actor, subject, 'contribute'),
    }
  },
  audit: ({ input, subject, result }) => ({
    caseId: input.caseId,
    subject: ['case', input.caseId],
    ownerAgencyId: subject.leadAgencyId,
    facts: { shown: result.requests.length },
  }),
})
