import { delegate } from '#server/delegations/delegate.ts'
import { openEmergency } from '#server/emergencies/open-emergency.ts'
import { askOnward } from '#server/onward/ask-onward.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import type { Script } from './script.ts'

/** A deputy for an absent manager, a release with one approval of two, a question to an originator, and break-glass whose review nobody has signed. */
export function storyApprovals(script: Script): void {
  script.scene(
    -1.2,
    async () =>
      void (await script.act(delegate, 'beaulieu', {
        deputyId: script.id('officer', 'nguyen'),
        startsAt: script.date(-1).toISOString(),
        endsAt: script.date(9).toISOString(),
        reason: 'Formation à Rigaud',
      })),
  )
  script.scene(
    -0.45,
    async () =>
      void (await script.act(openEmergency, 'hollis', {
        caseId: script.id('case', 'manzanillo-container'),
        itemId: script.id('evidence', 'consignee-chat'),
        hours: 72,
        justification:
          'An informant in Chicago was named in a call at 03:10 and is to be met tonight. The messages taken at Windsor may say where; RCMP’s managers do not answer, and the release waits since yesterday.',
      })),
  )
  script.scene(
    -0.4,
    async () =>
      void (await script.act(askOnward, 'hollis', {
        itemId: script.id('evidence', 'frames'),
        use: 'release',
        toAgencyId: script.id('agency', 'fgr'),
        purpose: 'Compare the frames with those seized at Colima',
        legalBasis: 'Liaison protocol CA-US-MX, article 9',
      })),
  )
  script.scene(
    -0.3,
    async () =>
      void (await script.act(approveRelease, 'lavoie', {
        releaseId: script.id('release', 'chat-to-hsi'),
      })),
  )
}
