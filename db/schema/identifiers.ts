import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { rowsFor } from './columns.ts'

/**
 * Which text mentions which identifier, normalised, so that one number written in two ways is one. Kept by triggers on the texts
 * (db/guards/after/12-identifiers.sql). A partner's item is left out even when it was released: its originator may have withheld
 * the very words. So a reader meets texts of cases and requests that they may read, and their own agency's items.
 */
export const identifierMentions = pgTable(
  'identifier_mentions',
  {
    source: text('source').$type<MentionSource>().notNull(),
    /** The case, the request, or the item whose text it is. */
    subjectId: uuid('subject_id').notNull(),
    kind: text('kind').$type<IdentifierKind>().notNull(),
    value: text('value').notNull(),
    /** Whether its check digit fits; null where there is none. A number that does not fit is a lead, not an error. */
    consistent: boolean('consistent'),
    agencyId: uuid('agency_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.source, t.kind, t.value] }),
    check('identifier_mentions_source', sql`${t.source} in ('case', 'request', 'item')`),
    index('identifier_mentions_value').on(t.value, t.kind),
    ...rowsFor(
      'identifier_mentions',
      sql`case source when 'case' then app.works_case(subject_id) when 'request' then app.reads_request(subject_id)
        else agency_id = (select app.agency_id()) and app.reads_item(subject_id) end`,
      sql`false`,
    ),
  ],
)
export type MentionSource = 'case' | 'request' | 'item'
export type IdentifierKind =
  | 'container'
  | 'vessel'
  | 'vehicle'
  | 'phone'
  | 'email'
  | 'plate'
  | 'document'
  | 'serial'
