import { and, eq, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { items } from '#db/schema/items.ts'
import { releaseItems, releaseRecipients, releases } from '#db/schema/releases.ts'
import { type Draft, type Finding, isAllowed, judge } from '#server/agreements/engine.ts'
import { loadTerms } from '#server/agreements/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound, precondition } from '#server/kernel/errors.ts'
import type { LoadedRelease } from './load.ts'
import type { checkReleaseInput } from './schema.ts'

type Asked = z.output<typeof checkReleaseInput>
type LoadedTerms = Awaited<ReturnType<typeof loadTerms>> | null

/** What the engine is asked: the agreement as it reads today, and the draft with the marks and kinds of data of its items. */
export async function loadDraft(tx: Transaction, actor: Officer, asked: Asked) {
  const terms = asked.agreementId ? await loadTerms(tx, asked.agreementId) : null
  const sides = await loadSides(tx, [actor.agencyId, ...asked.recipientIds])
  const from = sides.find((side) => side.id === actor.agencyId)
  if (!from) throw notFound()
  const held = await loadHeld(tx, actor, asked)
  const draft: Draft = {
    from,
    to: sides.filter((side) => side.id !== actor.agencyId),
    purposeCode: asked.purposeCode ?? null,
    offenceCode: asked.offenceCode ?? null,
    dataKinds: [...new Set([...asked.dataKinds, ...held.dataKinds])],
    marks: asked.maxMark && asked.itemIds.length === 0 ? [asked.maxMark] : held.marks,
    handlingCode: asked.handlingCode,
    expiresAt: asked.expiresAt ?? null,
    now: clock.now(),
  }
  return { terms, draft }
}

const loadSides = (tx: Transaction, ids: string[]) =>
  tx
    .select({ id: agencies.id, code: agencies.code, country: agencies.country })
    .from(agencies)
    .where(inArray(agencies.id, ids))

/** One row, however many items: which marks and kinds of data they carry. */
async function loadHeld(tx: Transaction, actor: Officer, { caseId, itemIds }: Asked) {
  if (itemIds.length === 0) return { marks: [], dataKinds: [] }
  const rows = await tx
    .selectDistinct({ mark: items.mark, dataKinds: items.dataKinds })
    .from(items)
    .where(
      and(inArray(items.id, itemIds), eq(items.caseId, caseId), eq(items.originatorAgencyId, actor.agencyId)),
    )
  return { marks: rows.map((row) => row.mark), dataKinds: rows.flatMap((row) => row.dataKinds) }
}

/** A breach is a refusal with a name, never a warning to click away (rules.md, "Releases"). */
export function mustAllow(terms: LoadedTerms, draft: Draft) {
  const findings = judge(terms, draft)
  if (isAllowed(findings)) return
  const broken = findings.filter((one) => !one.allowed)
  const [first] = broken
  if (!first) return
  throw breach[first.rule]({
    rules: broken.map((one) => one.rule),
    agreement: terms?.number ?? '',
    articles: broken.flatMap((one) => one.articles),
    found: first.facts,
  })
}
type Facts = { rules: string[]; agreement: string; articles: string[]; found: string[] }
const breach: Record<Finding['rule'], (facts: Facts) => Error> = {
  ceiling: (facts) => precondition('above-ceiling', facts),
  parties: (facts) => precondition('agreement-parties', facts),
  purposes: (facts) => precondition('agreement-purposes', facts),
  offences: (facts) => precondition('agreement-offences', facts),
  data_kinds: (facts) => precondition('agreement-data-kinds', facts),
  highest_mark: (facts) => precondition('agreement-mark', facts),
  retention: (facts) => precondition('agreement-retention', facts),
  onward: (facts) => precondition('agreement-onward', facts),
  validity: (facts) => precondition('agreement-not-in-force', facts),
}

/** Columns of the release that say what it rests on; without words of the officer's own the agreement's stand there. */
export const basisOf = (
  terms: LoadedTerms,
  { legalBasis, agreementArticle }: { legalBasis: string; agreementArticle: string },
) => {
  if (!terms) return { legalBasis }
  const article = agreementArticle || terms.articles.find((one) => one.rule === 'purposes')?.article || ''
  return {
    legalBasis: legalBasis || [terms.number, article].filter(Boolean).join(', '),
    agreementId: terms.id,
    agreementVersionId: terms.versionId,
    agreementArticle: article,
  }
}

/** The agreement as it reads today may not allow what it allowed when the release was asked for. */
export async function recheck(tx: Transaction, actor: Officer, release: LoadedRelease) {
  if (!release.agreementId) return
  const terms = await loadTerms(tx, release.agreementId)
  const to = await tx
    .select({ id: agencies.id, code: agencies.code, country: agencies.country })
    .from(releaseRecipients)
    .innerJoin(agencies, eq(agencies.id, releaseRecipients.agencyId))
    .where(eq(releaseRecipients.releaseId, release.id))
  const held = await tx
    .selectDistinct({ mark: items.mark, dataKinds: items.dataKinds })
    .from(releaseItems)
    .innerJoin(items, eq(items.id, releaseItems.itemId))
    .where(
      and(
        eq(releaseItems.releaseId, release.id),
        // What a manager leaves out does not cross, so it breaks nothing.
        sql`not exists (select 1 from release_exceptions x where x.release_id = ${release.id} and x.item_id = ${items.id})`,
      ),
    )
  mustAllow(terms, {
    from: { id: actor.agencyId, code: actor.agencyCode, country: actor.country },
    to,
    ...release,
    dataKinds: [...release.dataKinds, ...held.flatMap((row) => row.dataKinds)],
    marks: [...held.map((row) => row.mark), ...(release.maxMark ? [release.maxMark] : [])],
    now: clock.now(),
  })
  if (terms.versionId !== release.agreementVersionId)
    await tx
      .update(releases)
      .set({ agreementVersionId: terms.versionId })
      .where(and(eq(releases.id, release.id), sql`${releases.agreementId} = ${terms.id}`))
}
