import { query } from '#server/kernel/operation.ts'
import { loadTile } from './load.ts'
import { canReadProof } from './policy.ts'
import { readTileInput } from './schema.ts'

/** One tile of hashes or one bundle of entries, in base64; `/api/log/` serves the same bytes as they are. */
export const readTile = query({
  name: 'log.readTile',
  input: readTileInput,
  policy: canReadProof,
  run: async ({ tx, input }) => ({ bytes: (await loadTile(tx, input)).toString('base64') }),
  audit: { notRecorded: 'salted hashes, which name no person, case or act' },
})
