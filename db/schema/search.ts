import { sql } from 'drizzle-orm'
import { customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, rowsFor } from './columns.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * One narrow row per case or request: who may read it and what it says. One GIN index over both answers a search
 * without looking at what the officer may not see; reached only through `app.search` (db/guards), which no policy needs to let in.
 */
export const searchDocuments = pgTable(
  'search_documents',
  {
    kind: text('kind').$type<'case' | 'request'>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    readers: uuid('readers').array().notNull(),
    document: tsvector('document').notNull(),
    lastActivityAt: instant('last_activity_at').notNull(),
  },
  (t) => [
    // The kind last: first, the planner joins a walk through all rows of a kind to the officer's own few.
    primaryKey({ columns: [t.subjectId, t.kind] }),
    index('search_documents_gin').using('gin', t.readers, t.document),
    ...rowsFor('search_documents', sql`false`, sql`false`),
  ],
)
