import { date, integer, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What an invitation shows of a case: see db/guards/after/05-covers.sql. Whoever works the case has the whole row in `cases`. */
export const caseCovers = pgView('case_covers', {
  id: uuid('id').notNull(),
  number: text('number').notNull(),
  kind: text('kind').$type<'contraband' | 'criminal_investigation' | 'security_investigation'>().notNull(),
  title: text('title').notNull(),
  language: text('language').$type<'en' | 'fr' | 'es'>().notNull(),
  offence: text('offence').notNull(),
  commodity: text('commodity').notNull(),
  hsCode: text('hs_code').notNull(),
  purpose: text('purpose').notNull(),
  mark: text('mark').notNull(),
  state: text('state').$type<'open' | 'closed'>().notNull(),
  leadAgencyId: uuid('lead_agency_id').notNull(),
  openedBy: uuid('opened_by').notNull(),
  openedAt: instant('opened_at').notNull(),
  /** Only for whoever works the case. */
  reviewOn: date('review_on', { mode: 'string' }),
  closedAt: instant('closed_at'),
  lastActivityAt: instant('last_activity_at').notNull(),
  version: integer('version').notNull(),
}).existing()
