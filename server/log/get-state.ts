import { asc } from 'drizzle-orm'
import { logKeys, logState, logWitnesses } from '#db/schema/log.ts'
import { query } from '#server/kernel/operation.ts'
import { loadAlarms, loadCheckpoint, quorum } from './load.ts'
import { canReadProof } from './policy.ts'
import { nothingInput } from './schema.ts'

/** How the log stands: checkpoints, who confirmed them, keys for pinning, alarms. */
export const getState = query({
  name: 'log.getState',
  action: 'log.viewed',
  input: nothingInput,
  policy: canReadProof,
  run: async ({ tx }) => {
    const [state] = await tx.select({ size: logState.size, sequencedAt: logState.sequencedAt }).from(logState)
    return {
      size: state?.size ?? 0,
      sequencedAt: state?.sequencedAt ?? null,
      newest: await loadCheckpoint(tx, 'newest'),
      confirmed: await loadCheckpoint(tx, 'confirmed'),
      quorum,
      keys: await tx.select().from(logKeys).orderBy(asc(logKeys.since)),
      witnesses: await tx.select().from(logWitnesses).orderBy(asc(logWitnesses.name)),
      alarms: await loadAlarms(tx, 'all'),
    }
  },
  audit: ({ result }) => ({ facts: { size: result.size } }),
})
