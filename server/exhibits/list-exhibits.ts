import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { agencies } from '#db/schema/agencies.ts'
import { caseReaders, cases } from '#db/schema/cases.ts'
import { exhibitCustody } from '#db/schema/custody.ts'
import { exhibits } from '#db/schema/exhibits.ts'
import { items } from '#db/schema/items.ts'
import { loadCase } from '#server/cases/load.ts'
import { canContribute } from '#server/cases/policy.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { canListExhibits } from './policy.ts'
import { listExhibitsInput } from './schema.ts'

// Recording an exhibit moves its case to the front, so the newest are in the cases that moved last.
const CASES = 100

const columns = {
  exhibitId: items.id,
  caseId: exhibits.caseId,
  exhibitNumber: exhibits.exhibitNumber,
  title: exhibits.title,
  quantity: exhibits.quantity,
  unit: exhibits.unit,
  seizedAt: exhibits.seizedAt,
  language: items.language,
  mark: items.mark,
  handlingCode: items.handlingCode,
  originatorCode: agencies.code,
  custodianCode: sql<string>`(select a.code from agencies a where a.id = ${exhibitCustody.agencyId})`,
  state: exhibitCustody.state,
  storagePlace: exhibitCustody.storagePlace,
  sealNumbers: exhibitCustody.sealNumbers,
  courtEvidenceAt: exhibits.courtEvidenceAt,
  createdAt: items.createdAt,
}

/** Exhibits of one case, or the newest over the officer's cases; found by number, title, seal, place or storage. */
export const listExhibits = query({
  name: 'exhibits.list',
  action: 'exhibits.listed',
  input: listExhibitsInput,
  load: ({ tx, actor, input }) => (input.caseId ? loadCase(tx, actor, input.caseId) : Promise.resolve(null)),
  policy: canListExhibits,
  run: async ({ tx, actor, input, subject }) => {
    const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
    const inCases: SQL = input.caseId
      ? sql`${items.caseId} = ${input.caseId}`
      : sql`${items.caseId} in (select ${caseReaders.caseId} from ${caseReaders}
          where ${caseReaders.readerId} = (select app.case_reader())
          order by ${caseReaders.lastActivityAt} desc, ${caseReaders.caseId} desc limit ${CASES})`
    const rows = await tx
      .select({ ...columns, caseNumber: cases.number, key: sql<string>`${items.createdAt}::text` })
      .from(items)
      .innerJoin(exhibits, eq(exhibits.itemId, items.id))
      .innerJoin(exhibitCustody, eq(exhibitCustody.exhibitId, items.id))
      .innerJoin(cases, eq(cases.id, exhibits.caseId))
      .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
      .where(
        and(
          inCases,
          eq(items.kind, 'exhibit'),
          found(input.query),
          after
            ? sql`(${items.createdAt}, ${items.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(items.createdAt), desc(items.id))
      .limit(input.limit + 1)
    const page = rows.slice(0, input.limit).map(({ key: _, ...row }) => row)
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return {
      case: subject && {
        id: subject.id,
        number: subject.number,
        title: subject.title,
        state: subject.state,
        mark: subject.mark,
        legalAuthority: subject.legalAuthority,
      },
      exhibits: page,
      next: last ? writeCursor([last.key, last.exhibitId]) : null,
      maySetRetention: actor.roles.includes('manager'),
      mayBundle: subject !== null && canContribute(actor, subject) === true,
      mayRecord: subject !== null && subject.state === 'open' && canContribute(actor, subject) === true,
    }
  },
  audit: ({ input, result }) => ({
    caseId: input.caseId,
    subject: input.caseId ? ['case', input.caseId] : null,
    facts: { shown: result.exhibits.length, searched: input.query !== '' },
  }),
})

/** Every word has to occur somewhere; `%` and `_` are letters like others. */
const found = (query: string): SQL | undefined => {
  const words = query.split(' ').filter(Boolean)
  return and(
    ...words.map((word) => {
      const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
      return or(
        ilike(exhibits.exhibitNumber, like),
        ilike(exhibits.title, like),
        ilike(exhibits.description, like),
        ilike(exhibits.place, like),
        ilike(exhibits.placeCode, like),
        ilike(exhibitCustody.storagePlace, like),
        sql`array_to_string(${exhibitCustody.sealNumbers}, ' ') ilike ${like}`,
      )
    }),
  )
}
