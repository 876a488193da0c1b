import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, now, rowsFor } from './columns.ts'
import { exhibits } from './exhibits.ts'
import { officers } from './officers.ts'

/** The originator's rule: how long after the seizure an exhibit is kept at least. The newest row holds; earlier ones stay. */
export const retentionRules = pgTable(
  'retention_rules',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    months: integer('months').notNull(),
    authority: text('authority').notNull(),
    setBy: uuid('set_by')
      .notNull()
      .references(() => officers.id),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    index('retention_rules_agency').on(t.agencyId, t.at.desc().nullsFirst()),
    check('retention_rules_months', sql`${t.months} between 0 and 1200`),
    // A custodian of another agency must know how long the originator wants it kept.
    ...rowsFor('retention_rules', sql`(select app.signed_in())`, sql`agency_id = (select app.agency_id())`),
  ],
)

/** What is to become of an exhibit: asked for by one, approved by two, then carried out, with a certificate. */
export const dispositions = pgTable(
  'dispositions',
  {
    id: id(),
    /** DSP-2026-00003. Never reused. */
    number: text('number').notNull().unique(),
    exhibitId: uuid('exhibit_id')
      .notNull()
      .references(() => exhibits.itemId),
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind').$type<'return' | 'forfeit' | 'destroy'>().notNull(),
    reason: text('reason').notNull(),
    authority: text('authority').notNull(),
    requestedBy: uuid('requested_by')
      .notNull()
      .references(() => officers.id),
    requestedAt: instant('requested_at').notNull().default(now),
    state: text('state')
      .$type<'awaiting' | 'approved' | 'refused' | 'carried_out'>()
      .notNull()
      .default('awaiting'),
    firstApproval: uuid('first_approval').references(() => officers.id),
    firstApprovalAt: instant('first_approval_at'),
    secondApproval: uuid('second_approval').references(() => officers.id),
    secondApprovalAt: instant('second_approval_at'),
    refusedBy: uuid('refused_by').references(() => officers.id),
    refusedAt: instant('refused_at'),
    refusal: text('refusal').notNull().default(''),
    carriedOutBy: uuid('carried_out_by').references(() => officers.id),
    carriedOutAt: instant('carried_out_at'),
    witness: text('witness').notNull().default(''),
  },
  (t) => [
    uniqueIndex('dispositions_open').on(t.exhibitId).where(sql`${t.state} in ('awaiting', 'approved')`),
    index('dispositions_exhibit').on(t.exhibitId, t.requestedAt.desc().nullsFirst()),
    check('dispositions_kind', sql`${t.kind} in ('return', 'forfeit', 'destroy')`),
    check(
      'dispositions_two',
      sql`${t.state} not in ('approved', 'carried_out') or (${t.firstApproval} is not null and ${t.secondApproval} is not null)`,
    ),
    check(
      'dispositions_four_eyes',
      sql`${t.firstApproval} is distinct from ${t.requestedBy} and ${t.secondApproval} is distinct from ${t.requestedBy}
        and (${t.secondApproval} is null or ${t.firstApproval} <> ${t.secondApproval})`,
    ),
    ...rowsFor('dispositions', sql`app.reads_item(exhibit_id)`, sql`app.reads_item(exhibit_id)`),
  ],
)
