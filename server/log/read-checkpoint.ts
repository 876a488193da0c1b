import { notFound } from '#server/kernel/errors.ts'
import { query } from '#server/kernel/operation.ts'
import { loadCheckpoint } from './load.ts'
import { canReadProof } from './policy.ts'
import { readCheckpointInput } from './schema.ts'

/** The newest signed checkpoint, or the newest that enough witnesses have confirmed, with their signatures. */
export const readCheckpoint = query({
  name: 'log.readCheckpoint',
  input: readCheckpointInput,
  policy: canReadProof,
  run: async ({ tx, input }) => {
    const found = await loadCheckpoint(tx, input.which)
    if (!found) throw notFound()
    return found
  },
  audit: { notRecorded: 'a number, a hash and signatures, made to be shown around' },
})
