import { and, asc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { items, tasks } from '#db/schema/items.ts'
import { releases } from '#db/schema/releases.ts'
import { requests } from '#db/schema/requests.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { personOf } from './load.ts'

const countLimit = 1000
const counted = (rows: SQL) => sql`(select count(*)::integer from (select 1 ${rows} limit ${countLimit}) n)`

export type Counts = { evidence: number; notes: number; tasks: number; requests: number; releases: number }
export const noCounts: Counts = { evidence: 0, notes: 0, tasks: 0, requests: 0, releases: 0 }

/** What the tabs hold for this reader, each counted up to 1,000; tasks are the open ones. */
export async function loadCounts(tx: Transaction, caseId: string): Promise<Counts> {
  const [row] = await tx.execute<Counts>(sql`select
    ${counted(sql`from items i where i.case_id = ${caseId} and i.kind = 'evidence'`)} as evidence,
    ${counted(sql`from items i where i.case_id = ${caseId} and i.kind = 'note'`)} as notes,
    ${counted(sql`from items i join tasks t on t.item_id = i.id where i.case_id = ${caseId} and i.kind = 'task' and t.state = 'open'`)} as tasks,
    ${counted(sql`from requests q where q.case_id = ${caseId}`)} as requests,
    ${counted(sql`from releases r where r.case_id = ${caseId}`)} as releases`)
  return row ?? noCounts
}

const waitLimit = 10

/** The actor's own open tasks on the case, next due first. */
export const loadMyTasks = (tx: Transaction, actor: Officer, caseId: string) =>
  tx
    .select({ id: items.id, title: tasks.title, dueAt: tasks.dueAt })
    .from(items)
    .innerJoin(tasks, eq(tasks.itemId, items.id))
    .where(
      and(
        eq(items.caseId, caseId),
        eq(items.kind, 'task'),
        eq(tasks.assigneeId, actor.officerId),
        eq(tasks.state, 'open'),
      ),
    )
    .orderBy(sql`${tasks.dueAt} asc nulls last`, asc(items.id))
    .limit(waitLimit)

/** Requests of the case on which the actor's side has the next move. */
export async function loadWaitingRequests(tx: Transaction, actor: Officer, caseId: string) {
  const isManager = actor.roles.includes('manager')
  const rows = await tx
    .select({
      id: requests.id,
      number: requests.number,
      subject: requests.subject,
      state: requests.state,
      dueAt: requests.dueAt,
      toAgencyId: requests.toAgencyId,
    })
    .from(requests)
    .where(
      and(
        eq(requests.caseId, caseId),
        or(
          and(
            eq(requests.toAgencyId, actor.agencyId),
            inArray(requests.state, ['sent', 'acknowledged', 'assigned']),
          ),
          and(
            eq(requests.fromAgencyId, actor.agencyId),
            or(
              inArray(requests.state, ['answered', 'partly_answered', 'refused']),
              isManager
                ? and(eq(requests.state, 'awaiting_approval'), ne(requests.authorId, actor.officerId))
                : undefined,
            ),
          ),
        ),
      ),
    )
    .orderBy(sql`${requests.dueAt} asc nulls last`, asc(requests.id))
    .limit(waitLimit)
  return rows.map(({ toAgencyId, ...row }) => ({
    ...row,
    box: toAgencyId === actor.agencyId ? ('in' as const) : ('out' as const),
  }))
}

/** Releases of the case that wait for this manager; never those the manager asked for. */
export const loadWaitingReleases = (tx: Transaction, actor: Officer, caseId: string) =>
  tx
    .select({
      id: releases.id,
      number: releases.number,
      requestedAt: releases.requestedAt,
      requestedBy: personOf(releases.requestedBy),
    })
    .from(releases)
    .where(
      and(
        eq(releases.caseId, caseId),
        eq(releases.fromAgencyId, actor.agencyId),
        eq(releases.state, 'awaiting'),
        ne(releases.requestedBy, actor.officerId),
      ),
    )
    .orderBy(asc(releases.requestedAt))
    .limit(waitLimit)
