import { cases } from '#db/seed/story/cases.ts'
import { evidence } from '#db/seed/story/evidence.ts'
import { releases } from '#db/seed/story/releases.ts'
import { refuseRelease } from '#server/releases/refuse-release.ts'
import { requestRelease } from '#server/releases/request-release.ts'
import { revokeRelease } from '#server/releases/revoke-release.ts'
import { onCase } from './casts.ts'
import { letGo } from './let-go.ts'
import type { Script } from './script.ts'

/** When the named items had all been added. */
const madeAt = (slug: string, scope: { evidence: readonly string[]; notes: readonly string[] }) => [
  ...evidence
    .filter((item) => scope.evidence.includes(item.slug))
    .map((item) => onCase(slug, item.by, item.at) + 0.02),
  ...cases
    .flatMap((one) => one.notes)
    .filter((note) => scope.notes.includes(note.slug))
    .map((note) => onCase(slug, note.by, note.at) + 0.02),
]

/** What the story says in words rests on the protocol in the register. */
const onProtocol = (script: Script, legalBasis: string) =>
  legalBasis.includes('CA-US-MX')
    ? ({
        agreementId: script.id('agreement', 'protocol'),
        agreementArticle: '6',
        purposeCode: 'investigate',
        offenceCode: 'smuggling',
      } as const)
    : {}

export function storyReleases(script: Script): void {
  for (const one of releases) {
    const { scope } = one
    const asked = Math.max(
      one.asked.at,
      onCase(one.case, one.asked.by, one.asked.at),
      ...(scope.kind === 'one_off' ? madeAt(one.case, scope) : []),
    )
    const _decided = (at: number) => Math.max(at, asked + 0.02)
    script.scene(asked, async () => {
      const chosen =
        scope.kind === 'standing'
          ? { kind: 'standing' as const, itemKinds: [...scope.of], maxMark: scope.upTo }
          : {
              kind: 'one_off' as const,
              itemIds: [
                ...scope.evidence.map((slug) => script.id('evidence', slug)),
                ...scope.notes.map((slug) => script.id('note', slug)),
              ],
            }
      const made = await script.act(requestRelease, one.asked.by, {
        caseId: script.id('case', one.case),
        ...chosen,
        recipientIds: one.to.map((agency) => script.id('agency', agency)),
        purpose: one.purpose,
        legalBasis: one.legalBasis,
        ...onProtocol(script, one.legalBasis),
        handlingCode: one.handlingCode,
        caveats: one.caveats || (one.handlingCode === 'H3' ? one.purpose : ''),
        expiresAt: script.date(one.expiresAt).toISOString(),
      })
      script.ids.set(`release:${one.slug}`, made.releaseId)
    })
    const releaseId = () => script.id('release', one.slug)
    const [approval] = one.approved
    if (approval) script.scene(approval.at, () => letGo(script, approval.by, releaseId()))
    const { refused, revoked } = one
    if (refused)
      script.scene(
        refused.at,
        async () =>
          void (await script.act(refuseRelease, refused.by, {
            releaseId: releaseId(),
            reason: refused.reason,
          })),
      )
    if (revoked)
      script.scene(
        revoked.at,
        async () =>
          void (await script.act(revokeRelease, revoked.by, {
            releaseId: releaseId(),
            reason: revoked.reason,
          })),
      )
  }
}
