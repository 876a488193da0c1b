import { forbidden } from '#server/kernel/errors.ts'
import { query } from '#server/kernel/operation.ts'
import { loadBundle, loadCourtFiles, loadSigned } from './load-bundle.ts'
import { canReadBundle } from './policy.ts'
import { readBundleInput } from './schema.ts'

/** A slice of a bundle: facts, signed events and files of some of its exhibits. The rights are asked again for each slice. */
export const readBundle = query({
  name: 'exhibits.readBundle',
  action: 'exhibits.bundle-read',
  input: readBundleInput,
  load: ({ tx, actor, input }) => loadBundle(tx, actor, input.bundleId, input.from, input.count),
  policy: canReadBundle,
  run: async ({ tx, actor, subject: { bundle, exhibits, case: found } }) => {
    const ids = exhibits.map((one) => one.exhibitId)
    const events = ids.length > 0 ? await loadSigned(tx, ids, bundle.openedAt) : []
    const files = ids.length > 0 ? await loadCourtFiles(tx, ids) : []
    const own = new Set(
      exhibits.filter((one) => one.originatorAgencyId === actor.agencyId).map((one) => one.exhibitId),
    )
    if (files.some((file) => file.handlingCode === 'H1' && !own.has(file.exhibitId)))
      throw forbidden('court-use-not-permitted')
    return {
      bundle: { ...bundle, exhibitIds: [], total: bundle.exhibitIds.length },
      case: {
        number: found.number,
        title: found.title,
        offence: found.offence,
        legalAuthority: found.legalAuthority,
        mark: found.mark,
      },
      by: { name: `${actor.rank} ${actor.fullName}`.trim(), agency: actor.agencyCode },
      exhibits: exhibits.map((one) => ({
        ...one,
        events: events.filter((event) => event.exhibitId === one.exhibitId),
        files: files.filter((file) => file.exhibitId === one.exhibitId),
      })),
    }
  },
  audit: ({ input, subject }) => ({
    caseId: subject.bundle.caseId,
    subject: ['bundle', input.bundleId],
    facts: {
      from: input.from,
      exhibits: subject.exhibits.length,
      numbers: subject.exhibits.slice(0, 250).map((one) => one.exhibitNumber),
    },
  }),
})
