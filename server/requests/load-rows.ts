import { eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { cases } from '#db/schema/cases.ts'
import { officers } from '#db/schema/officers.ts'
import { requests } from '#db/schema/requests.ts'
import { clock } from '#server/kernel/clock.ts'
import { clockOf } from './clock.ts'

export type RequestRow = Awaited<ReturnType<typeof loadRows>>[number]

const sender = alias(agencies, 'sender')
const receiver = alias(agencies, 'receiver')

/** These requests as lines of a list, in the order of the ids; what the actor may not see is left out. */
export async function loadRows(tx: Transaction, ids: string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .select({
      id: requests.id,
      number: requests.number,
      subject: requests.subject,
      state: requests.state,
      urgency: requests.urgency,
      mark: requests.mark,
      from: { id: sender.id, code: sender.code, country: sender.country },
      to: { id: receiver.id, code: receiver.code, country: receiver.country },
      // Null where the case itself is not the reader's to see.
      caseId: cases.id,
      caseNumber: cases.number,
      assignee: officers.fullName,
      dueAt: requests.dueAt,
      clockLeft: requests.clockLeft,
      lastActivityAt: requests.lastActivityAt,
    })
    .from(requests)
    .innerJoin(sender, eq(sender.id, requests.fromAgencyId))
    .innerJoin(receiver, eq(receiver.id, requests.toAgencyId))
    .leftJoin(cases, eq(cases.id, requests.caseId))
    .leftJoin(officers, eq(officers.id, requests.assigneeId))
    .where(inArray(requests.id, ids))
  const now = clock.now()
  const byId = new Map(
    rows.map(({ dueAt, clockLeft, ...row }) => [
      row.id,
      { ...row, clock: clockOf({ state: row.state, dueAt, clockLeft }, now) },
    ]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}
