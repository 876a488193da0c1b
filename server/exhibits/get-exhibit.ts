import { eq } from 'drizzle-orm'
import { exhibitCustody } from '#db/schema/custody.ts'
import { personOf } from '#server/cases/load.ts'
import { visibleTo } from '#server/evidence/load.ts'
import { query } from '#server/kernel/operation.ts'
import { loadPlaceName } from '#server/reference/load.ts'
import { settings } from '#server/settings.ts'
import { keptUntil, loadExhibit } from './load.ts'
import { countFindings, loadChain } from './load-chain.ts'
import {
  hasHeld,
  loadDispositions,
  loadFiles,
  loadHolds,
  loadLoose,
  loadParticipants,
  loadTransfers,
} from './load-parts.ts'
import { mayLift, mayOnExhibit } from './may.ts'
import { canGetExhibit } from './policy.ts'
import { getExhibitInput } from './schema.ts'

/** An exhibit with its facts, files, holds, dispositions and the newest events of its chain. */
export const getExhibit = query({
  name: 'exhibits.get',
  action: 'exhibits.viewed',
  input: getExhibitInput,
  load: ({ tx, actor, input }) => loadExhibit(tx, actor, input.exhibitId),
  policy: canGetExhibit,
  run: async ({ tx, actor, input: { exhibitId }, subject }) => {
    const { case: found, custody, ...facts } = subject
    const [held] = await tx
      .select({ by: personOf(exhibitCustody.officerId), visibleTo: visibleTo(exhibitCustody.exhibitId) })
      .from(exhibitCustody)
      .where(eq(exhibitCustody.exhibitId, exhibitId))
    const chain = await loadChain(tx, exhibitId, 20)
    const transfers = await loadTransfers(tx, exhibitId)
    const holds = await loadHolds(tx, exhibitId)
    const ends = await loadDispositions(tx, exhibitId)
    const may = mayOnExhibit(actor, subject, {
      hasHeld: subject.isOwn || (await hasHeld(tx, exhibitId, actor.agencyId)),
      offer: transfers.find(({ state }) => state === 'offered'),
      disposition: ends.find(({ state }) => state === 'awaiting' || state === 'approved'),
    })
    return {
      ...facts,
      placeName: await loadPlaceName(facts.placeCode),
      case: { id: found.id, number: found.number, title: found.title, state: found.state },
      custody: { ...custody, by: held?.by },
      chain,
      findings: await countFindings(tx, exhibitId),
      transfers,
      files: await loadFiles(tx, exhibitId),
      dispositions: ends,
      keptUntil: await keptUntil(tx, subject.originatorAgencyId, subject.seizedAt),
      partners: await loadParticipants(tx, found.id),
      visibleTo: held?.visibleTo ?? [],
      holds: holds.map((hold) => ({ ...hold, mayLift: mayLift(actor, subject, hold) })),
      loose: may.addFile ? await loadLoose(tx, found.id, actor.agencyId) : [],
      /** Where a label's code leads. */
      address: new URL(`/exhibits/${exhibitId}`, settings().portalUrl).href,
      may,
    }
  },
  audit: ({ subject }) => ({
    caseId: subject.caseId,
    subject: ['exhibit', subject.exhibitId],
    ownerAgencyId: subject.originatorAgencyId,
    facts: { exhibit: subject.exhibitNumber, mark: subject.mark },
  }),
})
