import { eq } from 'drizzle-orm'
import { custodyLinks } from '#db/schema/custody.ts'
import { dispositions } from '#db/schema/disposition.ts'
import { personOf, personOrNull } from '#server/cases/load.ts'
import { query } from '#server/kernel/operation.ts'
import { dispositionAudit, loadDisposition } from './load-disposition.ts'
import { canGetDisposition } from './policy.ts'
import { getDispositionInput } from './schema.ts'

/** What the certificate says: who asked, which two approved, who did it before whom, and the hash of the signed event. */
export const getDisposition = query({
  name: 'exhibits.getDisposition',
  action: 'exhibits.disposition-viewed',
  input: getDispositionInput,
  load: ({ tx, actor, input }) => loadDisposition(tx, actor, input.dispositionId),
  policy: canGetDisposition,
  run: async ({ tx, input, subject: { disposition, exhibit } }) => {
    const [people] = await tx
      .select({
        requestedByPerson: personOf(dispositions.requestedBy),
        first: personOrNull(dispositions.firstApproval),
        second: personOrNull(dispositions.secondApproval),
        carriedOutByPerson: personOrNull(dispositions.carriedOutBy),
      })
      .from(dispositions)
      .where(eq(dispositions.id, input.dispositionId))
    const [event] =
      disposition.state === 'carried_out'
        ? await tx
            .select({ hash: custodyLinks.hash, signature: custodyLinks.signature, seq: custodyLinks.seq })
            .from(custodyLinks)
            .where(eq(custodyLinks.hash, exhibit.custody.headHash))
        : []
    const { case: found, custody: _, ...facts } = exhibit
    return {
      ...disposition,
      ...people,
      event: event ?? null,
      exhibit: facts,
      case: { id: found.id, number: found.number },
    }
  },
  audit: ({ subject }) => dispositionAudit(subject),
})
