import type postgres from 'postgres'
import { type Edge, edgeOf, edgeRoot, openPlaces, type StoredTile } from './edge.ts'
import { LogFault } from './faults.ts'
import { emptyRoot, sameBytes } from './merkle.ts'
import type { TileReader } from './tiles.ts'

/** Any number serves, as long as every portal takes the same. */
export const LOCK = 7_201_839

export type LogConnection = postgres.Sql | postgres.TransactionSql
export type LogState = {
  size: number
  root: Buffer
  lastXact: string
  lastEventId: string | null
  sequencedAt: Date | null
  shipped: number
}

/** How far the log is; made empty when nothing has been sequenced yet. */
export async function readState(tx: LogConnection): Promise<LogState> {
  const read = () => tx<LogState[]>`
    select size::float8 as size, root, last_xact::text as "lastXact", last_event_id as "lastEventId", sequenced_at as "sequencedAt",
      shipped::float8 as shipped from log_state`
  const [found] = await read()
  if (found) return found
  await tx`insert into log_state (id, root) values (1, ${Buffer.from(emptyRoot())}) on conflict do nothing`
  const [made] = await read()
  if (!made) throw new Error('the log has no state')
  return made
}

/** The open tiles, checked against the root that was written with them. @throws `tree-damaged` */
export async function readEdge(tx: LogConnection, { size, root }: LogState): Promise<Edge> {
  const places = openPlaces(size)
  const tiles =
    places.length === 0
      ? []
      : await tx<StoredTile[]>`
        select t.level, t.n::float8 as n, t.width, t.bytes from log_tiles t
        join jsonb_to_recordset(${JSON.stringify(places)}::text::jsonb) as p(level int, n bigint) on t.level = p.level and t.n = p.n`
  try {
    const edge = edgeOf(size, tiles)
    if (sameBytes(await edgeRoot(edge, emptyRoot()), root)) return edge
  } catch {
    // Missing or short: the same alarm.
  }
  throw new LogFault('tree-damaged', { size })
}

/** Hash tiles out of the database. */
export const storedTiles =
  (tx: LogConnection): TileReader =>
  async (level, n) => {
    const [found] = await tx<{ bytes: Buffer }[]>`
      select bytes from log_tiles where level = ${level} and n = ${n}`
    if (!found) throw new LogFault('tree-damaged', { level, tile: n })
    return found.bytes
  }
