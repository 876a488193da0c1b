import type { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { query } from '#server/kernel/operation.ts'
import { asReceiver, type Reader } from './as-receiver.ts'
import {
  inLog,
  isExpired,
  type LoadedRelease,
  loadRecipients,
  loadRelease,
  moveRelease,
  type Recipient,
} from './load.ts'
import { agreementWorks, loadInstead, loadReaders } from './load-readers.ts'
import { loadScope, loadViews, openAudiences } from './load-views.ts'
import { canPreviewRelease } from './policy.ts'
import { type hiddenWhy, previewReleaseInput } from './schema.ts'

/**
 * What each receiver sees now of what the release speaks of, and what it will see once approved. The approval is done
 * for a moment and undone, so that the answer comes from the row policies themselves; once decided, both are the same.
 */
export const previewRelease = query({
  name: 'releases.preview',
  action: 'releases.previewed',
  input: previewReleaseInput,
  load: async ({ tx, input }) => {
    const release = await loadRelease(tx, input.releaseId)
    return { release, recipients: await loadRecipients(tx, release) }
  },
  policy: canPreviewRelease,
  run: async ({ tx, actor, subject: { release, recipients } }) => {
    const scope = await loadScope(tx, release)
    const look = (inside: Transaction) => loadViews(inside, scope.ids)
    const held = await look(tx)
    const prepare = async (inside: Transaction) => {
      if (release.state !== 'awaiting') return
      await moveRelease(inside, release, 'awaiting', { state: 'approved' })
      await openAudiences(inside, release)
    }
    const works = await agreementWorks(tx, release)
    const previews = []
    for (const { agency, reader } of await loadReaders(tx, recipients)) {
      const as: Reader = { ...agency, officer: reader }
      const seesNow = await asReceiver(tx, actor, as, { look })
      const willSee = await asReceiver(tx, actor, as, { prepare, look })
      const seen = new Set(willSee.map((view) => view.id))
      const hidden = scope.items
        .filter((item) => !seen.has(item.id))
        .map(({ id, isCovered }) => ({ id, why: whyHidden(release, agency, isCovered, works) }))
      previews.push({
        agency,
        reader: reader && { id: reader.id, name: reader.name },
        seesNow,
        willSee,
        hidden,
      })
    }
    return { held, total: scope.total, insteadOf: await loadInstead(tx, release.id), recipients: previews }
  },
  audit: ({ subject, result }) => {
    const entry = inLog(subject.release, subject.recipients)
    return { ...entry, facts: { ...entry.facts, shown: result.held.length } }
  },
})

function whyHidden(
  release: LoadedRelease,
  agency: Recipient,
  isCovered: boolean,
  works: boolean,
): z.infer<typeof hiddenWhy> {
  if (release.state === 'refused' || release.state === 'revoked') return release.state
  if (!isCovered) return 'above_mark'
  if (!agency.isActive) return 'not_participating'
  if (isExpired(release)) return 'expired'
  if (!works) return 'agreement_over'
  return agency.reach === 'named' ? 'not_named' : 'not_reachable'
}
