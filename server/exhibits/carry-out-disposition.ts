import { and, eq } from 'drizzle-orm'
import { dispositions } from '#db/schema/disposition.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { appendEvent, holdCustody } from './chain.ts'
import { mustBeHere, mustNotBeHeld } from './load.ts'
import { dispositionAudit, loadDisposition } from './load-disposition.ts'
import { canCarryOutDisposition } from './policy.ts'
import { carryOutDispositionInput } from './schema.ts'

const after = { return: 'returned', forfeit: 'forfeited', destroy: 'destroyed' } as const

/** The custodian does what two have approved, before a witness: the last signed event of the chain. */
export const carryOutDisposition = command({
  name: 'exhibits.carryOutDisposition',
  action: 'exhibits.disposition-completed',
  input: carryOutDispositionInput,
  load: ({ tx, actor, input }) => loadDisposition(tx, actor, input.dispositionId),
  policy: canCarryOutDisposition,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { disposition, exhibit } }) => {
    const custody = await holdCustody(tx, exhibit.exhibitId)
    await mustBeHere(tx, { exhibitId: exhibit.exhibitId, custody })
    // A hold that came after the approval still stops it.
    await mustNotBeHeld(tx, exhibit.exhibitId)
    const now = clock.now()
    const done = await tx
      .update(dispositions)
      .set({
        state: 'carried_out',
        carriedOutBy: actor.officerId,
        carriedOutAt: now,
        witness: input.witness,
      })
      .where(and(eq(dispositions.id, disposition.id), eq(dispositions.state, 'approved')))
      .returning({ id: dispositions.id })
    if (done.length === 0) throw conflict('state-changed', { state: disposition.state })
    return appendEvent(
      tx,
      actor,
      exhibit,
      custody,
      {
        kind: disposition.kind,
        occurredAt: now,
        place: input.place,
        note: [disposition.number, input.witness, input.note].filter(Boolean).join(' · '),
        sealNumbers: [],
        storagePlace: '',
      },
      after[disposition.kind],
    )
  },
  audit: ({ subject, result }) => {
    const entry = dispositionAudit(subject)
    return {
      ...entry,
      facts: { ...entry.facts, event: result.hash, key: result.key, madeKey: result.madeKey },
    }
  },
})
