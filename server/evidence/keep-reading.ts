import { sql } from 'drizzle-orm'
import { query } from '#server/kernel/operation.ts'
import { loadEvidence } from './load.ts'
import { canKeepReading } from './policy.ts'
import { getEvidenceInput } from './schema.ts'

/** Asked while bytes flow: a release that ends stops a download under way. Says when the right ends by itself, if that is known. */
export const keepReading = query({
  name: 'evidence.keepReading',
  input: getEvidenceInput,
  load: ({ tx, actor, input }) => loadEvidence(tx, actor, input.itemId),
  policy: canKeepReading,
  run: async ({ tx, input }) => {
    const [row] = await tx.execute<{ until: string | null }>(
      sql`select extract(epoch from app.reads_until(${input.itemId})) * 1000 as until`,
    )
    return { goOn: true, until: row?.until ? new Date(Number(row.until)) : null }
  },
  audit: { notRecorded: 'The reading was recorded when it began; this only looks whether it may go on.' },
})
