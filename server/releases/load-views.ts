import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { evidence } from '#db/schema/evidence.ts'
import { exhibits } from '#db/schema/exhibits.ts'
import { items, notes, tasks } from '#db/schema/items.ts'
import { itemAudiences, releaseItems } from '#db/schema/releases.ts'
import { answers } from '#db/schema/requests.ts'
import { personOf } from '#server/cases/load.ts'
import type { LoadedRelease } from './load.ts'

export type ItemView = Awaited<ReturnType<typeof loadViews>>[number]
/** A preview shows this many items, newest first, and says how many there are. */
export const mostShown = 200

/** Fields that the reader does not get: the bar stands where the words would. */
const withheld = sql<
  string[]
>`coalesce(${notes.withheld}, ${tasks.withheld}, ${evidence.withheld}, ${answers.withheld}, '{}')`

const fields = {
  id: items.id,
  kind: items.kind,
  title: sql<string>`coalesce(${tasks.title}, ${evidence.title}, ${exhibits.title}, '')`,
  body: sql<string>`coalesce(${notes.body}, ${tasks.detail}, ${evidence.description}, ${exhibits.description}, ${answers.body}, '')`,
  mark: items.mark,
  handlingCode: items.handlingCode,
  withheld,
  language: items.language,
  originatorCode: agencies.code,
  author: personOf(items.authorId),
  createdAt: items.createdAt,
  exhibitNumber: sql<string | null>`coalesce(${evidence.exhibitNumber}, ${exhibits.exhibitNumber})`,
  fileName: evidence.fileName,
  mediaType: evidence.mediaType,
  sizeBytes: evidence.sizeBytes,
  sha256: evidence.sha256,
}

/**
 * What the actor sees of these items. It filters by nothing but their ids: the row policies of items, notes, tasks,
 * evidence, exhibits and answers decide, for the receiver who opens a release and for the preview alike.
 */
export async function loadViews(tx: Transaction, ids: string[]) {
  if (ids.length === 0) return []
  return tx
    .select(fields)
    .from(items)
    .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
    .leftJoin(notes, eq(notes.itemId, items.id))
    .leftJoin(tasks, eq(tasks.itemId, items.id))
    .leftJoin(evidence, eq(evidence.itemId, items.id))
    .leftJoin(exhibits, eq(exhibits.itemId, items.id))
    .leftJoin(answers, eq(answers.itemId, items.id))
    .where(inArray(items.id, ids))
    .orderBy(desc(items.createdAt), desc(items.id))
}

/** Items that the release speaks of: those it names, or for a standing one the originator's of its kinds in the case. */
export const spokenOf = (release: LoadedRelease): SQL | undefined =>
  release.kind === 'standing'
    ? and(
        eq(items.caseId, release.caseId ?? ''),
        eq(items.originatorAgencyId, release.fromAgencyId),
        inArray(items.kind, release.itemKinds),
      )
    : and(
        eq(items.originatorAgencyId, release.fromAgencyId),
        sql`${items.id} in (select ${releaseItems.itemId} from ${releaseItems} where ${releaseItems.releaseId} = ${release.id})`,
      )

/** Those of them that its approval lets go: a standing one stops at its mark. */
const covered = (release: LoadedRelease): SQL =>
  release.kind === 'standing'
    ? sql`app.mark_rank(${items.mark}) <= app.mark_rank(${release.maxMark})`
    : sql`true`

/** What the release speaks of, for its originator, newest first; `isCovered` is false above a standing release's mark. */
export async function loadScope(tx: Transaction, release: LoadedRelease) {
  const found = await tx
    .select({
      id: items.id,
      isCovered: sql<boolean>`${covered(release)}`,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(items)
    .where(spokenOf(release))
    .orderBy(desc(items.createdAt), desc(items.id))
    .limit(mostShown)
  return { items: found, ids: found.map((row) => row.id), total: found[0]?.total ?? 0 }
}

/** What the release brought to the actor's own agency. */
export async function loadReceived(tx: Transaction, release: LoadedRelease, agencyId: string) {
  const rows = await tx
    .select({ id: itemAudiences.itemId })
    .from(itemAudiences)
    .where(and(eq(itemAudiences.releaseId, release.id), eq(itemAudiences.agencyId, agencyId)))
    .orderBy(desc(itemAudiences.itemId))
    .limit(mostShown)
  return loadViews(
    tx,
    rows.map((row) => row.id),
  )
}

/** Lets the items go to every recipient; says how many. The trigger app.on_item catches what a standing release meets later. */
export async function openAudiences(tx: Transaction, release: LoadedRelease): Promise<number> {
  const gone = await tx.execute<{ item_id: string }>(sql`
    insert into item_audiences (item_id, agency_id, release_id)
    select ${items.id}, p.agency_id, p.release_id
    from ${items} join release_recipients p on p.release_id = ${release.id}
    where ${spokenOf(release)} and ${covered(release)} and not exists (
      select 1 from release_exceptions x where x.release_id = ${release.id} and x.item_id = ${items.id})
    on conflict do nothing returning item_id`)
  return new Set(gone.map((row) => row.item_id)).size
}
