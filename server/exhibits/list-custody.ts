import { z } from 'zod'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { loadExhibit } from './load.ts'
import { loadChain } from './load-chain.ts'
import { canListCustody } from './policy.ts'
import { listCustodyInput } from './schema.ts'

/** One page of an exhibit's chain, newest first, with what was signed. */
export const listCustody = query({
  name: 'exhibits.listCustody',
  action: 'exhibits.custody-listed',
  input: listCustodyInput,
  load: ({ tx, actor, input }) => loadExhibit(tx, actor, input.exhibitId),
  policy: canListCustody,
  run: async ({ tx, input, subject }) => {
    const before = readCursor(input.cursor, z.tuple([z.number().int()]))
    const rows = await loadChain(tx, input.exhibitId, input.limit + 1, before?.[0])
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      exhibit: {
        exhibitId: subject.exhibitId,
        exhibitNumber: subject.exhibitNumber,
        title: subject.title,
        language: subject.language,
        mark: subject.mark,
        length: subject.custody.length,
      },
      chain: page,
      next: rows.length > input.limit && last ? writeCursor([last.seq]) : null,
    }
  },
  audit: ({ subject, result }) => ({
    caseId: subject.caseId,
    subject: ['exhibit', subject.exhibitId],
    ownerAgencyId: subject.originatorAgencyId,
    facts: { exhibit: subject.exhibitNumber, shown: result.chain.length },
  }),
})
