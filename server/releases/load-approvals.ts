import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import {
  approvalRules,
  releaseApprovals,
  releaseConditions,
  releaseExceptions,
} from '#db/schema/approvals.ts'
import { items } from '#db/schema/items.ts'
import { releaseItems } from '#db/schema/releases.ts'
import { personOf, personOrNull } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, invalidField, precondition } from '#server/kernel/errors.ts'
import { type LoadedRelease, loadForDecision, loadRelease } from './load.ts'
import { spokenOf } from './load-views.ts'

export type Approvals = Awaited<ReturnType<typeof loadApprovals>>
/** Of a release without a rule of its agency: the ceiling's marks need a second manager. */
const ceiling = 2

const remains = (release: LoadedRelease) => sql`${spokenOf(release)} and not exists (
  select 1 from ${releaseExceptions} x where x.release_id = ${release.id} and x.item_id = ${items.id})`

/** Who has approved so far, why two are needed if they are, and the condition that stands. */
export async function loadApprovals(tx: Transaction, release: LoadedRelease) {
  const given = await tx
    .select({
      step: releaseApprovals.step,
      officerId: releaseApprovals.officerId,
      mandateId: releaseApprovals.mandateId,
      by: personOf(releaseApprovals.officerId),
      mandate: personOf(releaseApprovals.mandateId),
      at: releaseApprovals.at,
    })
    .from(releaseApprovals)
    .where(eq(releaseApprovals.releaseId, release.id))
    .orderBy(asc(releaseApprovals.step))
  const conditions = await tx
    .select({
      id: releaseConditions.id,
      itemIds: releaseConditions.itemIds,
      words: releaseConditions.words,
      by: personOf(releaseConditions.setBy),
      at: releaseConditions.setAt,
      state: releaseConditions.state,
      answer: releaseConditions.answer,
      answeredBy: personOrNull(releaseConditions.answeredBy),
    })
    .from(releaseConditions)
    .where(eq(releaseConditions.releaseId, release.id))
    .orderBy(desc(releaseConditions.setAt))
    .limit(20)
  const left = await tx
    .select({ itemId: releaseExceptions.itemId })
    .from(releaseExceptions)
    .where(eq(releaseExceptions.releaseId, release.id))
  const why = await whyTwo(tx, release)
  return {
    given,
    why,
    needed: why.length > 0 ? 2 : 1,
    conditions,
    isConditional: conditions.some((one) => one.state === 'open'),
    exceptIds: left.map((one) => one.itemId),
  }
}

/** What makes two managers necessary: the mark, or personal data (rules.md, "Releases"). */
async function whyTwo(tx: Transaction, release: LoadedRelease) {
  const [found] = await tx.execute<{ mark: boolean; personal: boolean }>(sql`
    select coalesce(greatest((select max(app.mark_rank(${items.mark})) from ${items} where ${remains(release)}), app.mark_rank(${release.maxMark}::text)) >= rule.rank, false) as mark,
      rule.personal and (${sql.param(release.dataKinds)}::text[] && array['personal', 'biometric'] or exists (
        select 1 from ${items} where ${remains(release)} and ${items.dataKinds} && array['personal', 'biometric'])) as personal
    from (select case when r.agency_id is null then ${ceiling}::integer else app.mark_rank(r.second_from) end as rank, coalesce(r.second_for_personal, true) as personal
      from (select ${release.fromAgencyId}::uuid as id) a left join ${approvalRules} r on r.agency_id = a.id) rule`)
  const reasons: ('mark' | 'personal')[] = []
  if (found?.mark) reasons.push('mark')
  if (found?.personal) reasons.push('personal')
  return reasons
}

export async function loadForApproval({ tx, input }: { tx: Transaction; input: { releaseId: string } }) {
  const found = await loadForDecision({ tx, input })
  return { ...found, approvals: await loadApprovals(tx, found.release) }
}

/** Leaves items out: they stay named, and do not cross. */
export async function leaveOut(tx: Transaction, actor: Officer, release: LoadedRelease, itemIds: string[]) {
  if (itemIds.length === 0) return
  const unique = [...new Set(itemIds)]
  const named = await tx
    .select({ id: releaseItems.itemId })
    .from(releaseItems)
    .where(and(eq(releaseItems.releaseId, release.id), inArray(releaseItems.itemId, unique)))
  if (named.length !== unique.length) throw invalidField('exceptItemIds', 'items_not_named')
  const all = await tx
    .select({ id: releaseItems.itemId })
    .from(releaseItems)
    .where(eq(releaseItems.releaseId, release.id))
  if (release.kind !== 'one_off' || unique.length >= all.length)
    throw invalidField('exceptItemIds', 'nothing_left')
  await tx
    .insert(releaseExceptions)
    .values(unique.map((itemId) => ({ releaseId: release.id, itemId, by: actor.officerId, at: clock.now() })))
    .onConflictDoNothing()
}

/** Writes this manager's approval; true when no other is needed. Of two at once one stands, and the other is told. */
export async function giveApproval(
  tx: Transaction,
  actor: Officer,
  release: LoadedRelease,
  { given, isConditional }: Approvals,
) {
  if (isConditional) throw precondition('condition-open')
  const step = given.length + 1
  const written = await tx
    .insert(releaseApprovals)
    .values({
      releaseId: release.id,
      step,
      officerId: actor.officerId,
      mandateId: actor.deputisesFor?.id ?? actor.officerId,
      at: clock.now(),
    })
    .onConflictDoNothing()
    .returning({ step: releaseApprovals.step })
  if (written.length === 0)
    throw conflict('state-changed', { state: (await loadRelease(tx, release.id)).state })
  // Asked again after what this manager leaves out.
  return step >= 2 || (await whyTwo(tx, release)).length === 0
}
