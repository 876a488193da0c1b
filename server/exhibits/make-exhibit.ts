import type { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { exhibits } from '#db/schema/exhibits.ts'
import { items } from '#db/schema/items.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { invalidField } from '#server/kernel/errors.ts'
import type { Mark } from '#server/kernel/marks.ts'
import { newId } from '#server/kernel/numbers.ts'
import { appendEvent } from './chain.ts'
import type { exhibitRow, handlingCode } from './schema.ts'

export type Envelope = {
  caseId: string
  mark: Mark
  handlingCode: z.output<typeof handlingCode>
  language: 'en' | 'fr' | 'es'
}

/** Envelope, exhibit and the first, signed event of its chain. Null when the agency has this number on the case already. */
export async function makeExhibit(
  tx: Transaction,
  actor: Officer,
  envelope: Envelope,
  facts: z.output<typeof exhibitRow>,
) {
  const now = clock.now()
  if (facts.seizedAt > now) throw invalidField('seizedAt', 'future')
  const exhibitId = await newId(tx)
  const { custody: kind, sealNumbers, storagePlace, ...described } = facts
  const { caseId, mark, handlingCode, language } = envelope
  await tx.insert(items).values({
    id: exhibitId,
    kind: 'exhibit',
    caseId,
    originatorAgencyId: actor.agencyId,
    authorId: actor.officerId,
    postingId: actor.postingId,
    mark,
    handlingCode,
    language,
    createdAt: now,
  })
  const numbered = await tx
    .insert(exhibits)
    .values({ ...described, itemId: exhibitId, caseId, agencyId: actor.agencyId })
    .onConflictDoNothing({ target: [exhibits.caseId, exhibits.agencyId, exhibits.exhibitNumber] })
    .returning({ itemId: exhibits.itemId })
  if (numbered.length === 0) return null
  const exhibit = { exhibitId, exhibitNumber: facts.exhibitNumber, originatorCode: actor.agencyCode }
  const begun = await appendEvent(tx, actor, exhibit, null, {
    kind,
    occurredAt: facts.seizedAt,
    place: facts.place || facts.placeCode,
    note: '',
    sealNumbers,
    storagePlace,
  })
  return { exhibitId, ...begun }
}
