import { courtBundles } from '#db/schema/exhibits.ts'
import { loadCase } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { loadForCourt } from './load-bundle.ts'
import { canOpenBundle } from './policy.ts'
import { openBundleInput } from './schema.ts'

/** Asks for a bundle for a court; its bytes are read at `/api/bundles/<bundleId>`. Crosses no line: only what the actor reads. */
export const openBundle = command({
  name: 'exhibits.openBundle',
  action: 'exhibits.bundle-opened',
  input: openBundleInput,
  load: async ({ tx, actor, input }) => {
    const found = await loadCase(tx, actor, input.caseId)
    const ids = [...new Set(input.exhibitIds)]
    const exhibits = await loadForCourt(tx, input.caseId, ids)
    if (exhibits.length !== ids.length) throw notFound()
    return { case: found, exhibits }
  },
  policy: canOpenBundle,
  freshFactor: true,
  run: async ({ tx, actor, input, subject }) => {
    const bundleId = await newId(tx)
    await tx.insert(courtBundles).values({
      id: bundleId,
      caseId: input.caseId,
      officerId: actor.officerId,
      exhibitIds: subject.exhibits.map((one) => one.exhibitId),
      language: input.language,
      reason: input.reason,
      recipient: input.recipient,
      openedAt: clock.now(),
    })
    return { bundleId, exhibits: subject.exhibits.length }
  },
  audit: ({ input, subject, result }) => ({
    caseId: input.caseId,
    subject: ['bundle', result.bundleId],
    reason: input.reason,
    facts: {
      exhibits: result.exhibits,
      numbers: subject.exhibits.slice(0, 100).map((one) => one.exhibitNumber),
      encrypted: input.recipient !== '',
    },
  }),
})
