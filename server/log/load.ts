import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { logAlarms, logCheckpoints, logCosignatures, logTiles, logWitnesses } from '#db/schema/log.ts'
import { notFound } from '#server/kernel/errors.ts'
import { entriesLevel } from './edge.ts'
import { bundleBytes } from './record.ts'
import type { TileName, TileReader } from './tiles.ts'

/** Witnesses that must have cosigned before a checkpoint counts as confirmed. */
export const quorum = 2

/** A tile as the specification wants it: a narrower one is the beginning of the one that is stored. */
export async function loadTile(tx: Transaction, { level, n, width }: TileName): Promise<Buffer> {
  const stored = level === 'entries' ? entriesLevel : level
  const [found] = await tx
    .select({ width: logTiles.width, bytes: logTiles.bytes })
    .from(logTiles)
    .where(and(eq(logTiles.level, stored), eq(logTiles.n, n)))
  if (!found || found.width < width) throw notFound()
  return found.bytes.subarray(0, level === 'entries' ? bundleBytes(width) : width * 32)
}

export const tilesOf =
  (tx: Transaction): TileReader =>
  async (level, n) => {
    const [found] = await tx
      .select({ bytes: logTiles.bytes })
      .from(logTiles)
      .where(and(eq(logTiles.level, level), eq(logTiles.n, n)))
    if (!found) throw notFound()
    return found.bytes
  }

/** A checkpoint with every witness's line under it; null when there is none of that kind yet. */
export async function loadCheckpoint(tx: Transaction, which: 'newest' | 'confirmed', atMost?: number) {
  const cosigned = sql<number>`(select count(*)::int from ${logCosignatures} c join ${logWitnesses} w on w.name = c.witness where c.size = ${logCheckpoints.size})`
  const [found] = await tx
    .select({
      size: logCheckpoints.size,
      note: logCheckpoints.note,
      signedAt: logCheckpoints.signedAt,
      freshAt: logCheckpoints.freshAt,
    })
    .from(logCheckpoints)
    .where(
      and(
        which === 'confirmed' ? sql`${cosigned} >= ${quorum}` : undefined,
        atMost === undefined ? undefined : lte(logCheckpoints.size, atMost),
      ),
    )
    .orderBy(desc(logCheckpoints.size))
    .limit(1)
  if (!found) return null
  const lines = await tx
    .select({ witness: logCosignatures.witness, line: logCosignatures.line, at: logCosignatures.cosignedAt })
    .from(logCosignatures)
    .where(eq(logCosignatures.size, found.size))
    .orderBy(asc(logCosignatures.witness))
  return {
    ...found,
    note: found.note + lines.map(({ line }) => line).join(''),
    witnesses: lines.map(({ witness, at }) => ({ witness, at })),
  }
}

export const loadAlarms = (tx: Transaction, which: 'open' | 'all', limit = 50) =>
  tx
    .select()
    .from(logAlarms)
    .where(which === 'open' ? isNull(logAlarms.endedAt) : undefined)
    .orderBy(desc(logAlarms.raisedAt))
    .limit(limit)
