import { desc, eq, sql } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { caseReaders, cases } from '#db/schema/cases.ts'
import { evidence } from '#db/schema/evidence.ts'
import { items } from '#db/schema/items.ts'
import { query } from '#server/kernel/operation.ts'
import { columns, rowOf } from './list-evidence.ts'
import { canListMine } from './policy.ts'
import { listMineInput } from './schema.ts'

// Adding an exhibit moves its case to the front, so the newest exhibits are in the cases that moved last.
const CASES = 100

/** The newest exhibits over the officer's cases, own and received. */
export const listMine = query({
  name: 'evidence.listMine',
  action: 'evidence.listed',
  input: listMineInput,
  policy: canListMine,
  run: async ({ tx, input }) => {
    const mine = tx
      .select({ caseId: caseReaders.caseId })
      .from(caseReaders)
      .where(eq(caseReaders.readerId, sql`(select app.case_reader())`))
      .orderBy(desc(caseReaders.lastActivityAt), desc(caseReaders.caseId))
      .limit(CASES)
      .as('mine')
    const newest = tx
      .select()
      .from(items)
      .where(sql`${items.caseId} = ${mine.caseId} and ${items.kind} = 'evidence'`)
      .orderBy(desc(items.createdAt), desc(items.id))
      .limit(input.limit)
      .as('items')
    const rows = await tx
      .select({ ...columns, caseNumber: cases.number, caseTitle: cases.title })
      .from(mine)
      .innerJoinLateral(newest, sql`true`)
      .innerJoin(evidence, sql`${evidence.itemId} = ${items.id}`)
      .innerJoin(cases, eq(cases.id, mine.caseId))
      .innerJoin(agencies, sql`${agencies.id} = ${items.originatorAgencyId}`)
      .orderBy(sql`${items.createdAt} desc, ${items.id} desc`)
      .limit(input.limit)
    return { evidence: rows.map(rowOf) }
  },
  audit: ({ result }) => ({ facts: { shown: result.evidence.length } }),
})
