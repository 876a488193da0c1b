import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { evidence } from '#db/schema/evidence.ts'
import { exhibits } from '#db/schema/exhibits.ts'
import { items, notes, tasks } from '#db/schema/items.ts'
import { loadCase } from '#server/cases/load.ts'
import { loadAudiences } from '#server/cases/load-items.ts'
import { query } from '#server/kernel/operation.ts'
import { loadPartners } from './load.ts'
import { loadBases, loadNewSince, loadPossibleReaders } from './load-bases.ts'
import { canRequestRelease } from './policy.ts'
import { listReleaseOptionsInput, releasableKind } from './schema.ts'

const mostOffered = 1000

/** What a release of this case could name: own items with whom they reach already, and the agencies that could receive them. */
export const listReleaseOptions = query({
  name: 'releases.options',
  action: 'releases.options-listed',
  input: listReleaseOptionsInput,
  load: async ({ tx, actor, input }) => ({ case: await loadCase(tx, actor, input.caseId) }),
  policy: canRequestRelease,
  run: async ({ tx, actor, input, subject }) => {
    const found = await tx
      .select({
        id: items.id,
        kind: items.kind,
        label: sql<string>`coalesce(${evidence.exhibitNumber} || ' · ' || ${evidence.title}, ${exhibits.exhibitNumber} || ' · ' || ${exhibits.title}, ${tasks.title}, left(${notes.body}, 160), '')`,
        mark: items.mark,
        createdAt: items.createdAt,
      })
      .from(items)
      .leftJoin(notes, eq(notes.itemId, items.id))
      .leftJoin(tasks, eq(tasks.itemId, items.id))
      .leftJoin(evidence, eq(evidence.itemId, items.id))
      .leftJoin(exhibits, eq(exhibits.itemId, items.id))
      .where(
        and(
          eq(items.caseId, input.caseId),
          eq(items.originatorAgencyId, actor.agencyId),
          inArray(items.kind, releasableKind.options),
        ),
      )
      .orderBy(desc(items.createdAt), desc(items.id))
      .limit(mostOffered + 1)
    const shown = found.slice(0, mostOffered)
    const audiences = await loadAudiences(
      tx,
      shown.map((item) => item.id),
    )
    const { id, number, title, state, mark, purpose, legalAuthority } = subject.case
    return {
      case: { id, number, title, state, mark, purpose, legalAuthority },
      items: shown.map((item) => ({ ...item, visibleTo: audiences.get(item.id) ?? [] })),
      hasMore: found.length > mostOffered,
      partners: await loadPartners(tx, input.caseId, actor.agencyId),
      readers: await loadPossibleReaders(tx, input.caseId, actor.agencyId),
      agreements: await loadBases(tx),
      newSince: await loadNewSince(tx, input.caseId, actor.agencyId),
    }
  },
  audit: ({ subject, actor, result }) => ({
    caseId: subject.case.id,
    subject: ['case', subject.case.id],
    ownerAgencyId: actor.agencyId,
    facts: { shown: result.items.length },
  }),
})
