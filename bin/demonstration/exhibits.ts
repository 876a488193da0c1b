import { exhibits, type StoryExhibit } from '#db/seed/story/exhibits.ts'
import type { AgencySlug, OfficerSlug } from '#db/seed/story/types.ts'
import { acceptTransfer } from '#server/exhibits/accept-transfer.ts'
import { addFile } from '#server/exhibits/add-file.ts'
import { addStation } from '#server/exhibits/add-station.ts'
import { declareEvidence } from '#server/exhibits/declare-evidence.ts'
import { offerTransfer } from '#server/exhibits/offer-transfer.ts'
import { placeHold } from '#server/exhibits/place-hold.ts'
import { recordExhibit } from '#server/exhibits/record-exhibit.ts'
import { setRetention } from '#server/exhibits/set-retention.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import { requestRelease } from '#server/releases/request-release.ts'
import type { Script } from './script.ts'

const story = 'manzanillo-container'
const managers: [OfficerSlug, OfficerSlug] = ['dhillon', 'beaulieu']
const receivers: AgencySlug[] = ['rcmp', 'dea', 'atf']

/** What was seized at Windsor, and the way it went through the hands of four agencies. */
export function storyExhibits(script: Script): void {
  script.scene(-30, async () => {
    await script.act(setRetention, managers[0], {
      months: 24,
      authority: 'Consigne sur la garde des objets saisis, art. 7',
    })
  })
  for (const one of exhibits) playExhibit(script, one)
  script.scene(-19, async () => {
    const made = await script.act(requestRelease, 'fontaine', {
      caseId: script.id('case', story),
      kind: 'one_off',
      itemIds: exhibits.map(({ slug }) => script.id('exhibit', slug)),
      recipientIds: receivers.map((agency) => script.id('agency', agency)),
      purpose: 'Expertise en laboratoire et dépistage des armes.',
      legalBasis: 'Protocole de liaison CA-US-MX, article 6',
      handlingCode: 'H0',
      expiresAt: script.date(180).toISOString(),
    })
    script.ids.set('release:exhibits', made.releaseId)
  })
  const decided = { isLast: false }
  for (const [at, manager] of [
    [-18.95, managers[0]],
    [-18.9, managers[1]],
  ] as const)
    script.scene(at, async () => {
      if (decided.isLast) return
      const made = await script.act(approveRelease, manager, { releaseId: script.id('release', 'exhibits') })
      decided.isLast = !made.awaitsSecond
    })
}

function playExhibit(script: Script, one: StoryExhibit): void {
  const exhibitId = () => script.id('exhibit', one.slug)
  const instant = (at: number) => script.date(Math.min(at, -0.001)).toISOString()
  script.scene(-19.3, async () => {
    const made = await script.act(recordExhibit, 'fontaine', {
      ...one.facts,
      caseId: script.id('case', story),
      seizedAt: instant(-19.4),
      seizedBy: 'Insp. M. Fontaine, ASFC Windsor',
      authority: 'Loi sur les douanes, art. 110',
      placeCode: 'CAWND',
      place: 'Windsor, cour ferroviaire',
      mark: 'protected_a',
      language: 'fr',
    })
    script.ids.set(`exhibit:${one.slug}`, made.exhibitId)
  })
  script.scene(-18.7, async () => {
    for (const slug of one.photographs)
      await script.act(addFile, 'fontaine', {
        exhibitId: exhibitId(),
        evidenceId: script.id('evidence', slug),
        role: 'photograph',
      })
  })
  for (const station of one.stations)
    script.scene(station.at, async () => {
      const { kind, at, by, place = '', note = '', seals = [], storage = '' } = station
      const what = { place, note, sealNumbers: [...seals], storagePlace: storage }
      if (kind !== 'transfer')
        return void (await script.act(addStation, by, {
          exhibitId: exhibitId(),
          kind,
          occurredAt: instant(at),
          ...what,
        }))
      const { transferId } = await script.act(offerTransfer, by, {
        exhibitId: exhibitId(),
        toAgencyId: script.id('agency', station.to.agency),
        releasedAt: instant(at),
        place,
        note,
      })
      script.ids.set(`transfer:${one.slug}:${at}`, transferId)
    })
  for (const station of one.stations) {
    if (station.kind !== 'transfer' || !station.to.by) continue
    const { by, receivedAt, signedAt } = station.to
    script.scene(signedAt, async () => {
      await script.act(acceptTransfer, by, {
        transferId: script.id('transfer', `${one.slug}:${station.at}`),
        receivedAt: instant(receivedAt),
        sealNumbers: [...(station.seals ?? [])],
        storagePlace: station.storage ?? '',
      })
    })
  }
  const { hold, court } = one
  if (hold)
    script.scene(
      hold.at,
      async () =>
        void (await script.act(placeHold, hold.by, { exhibitId: exhibitId(), authority: hold.authority })),
    )
  if (court)
    script.scene(
      court.at,
      async () =>
        void (await script.act(declareEvidence, managers[0], {
          exhibitId: exhibitId(),
          reason: court.reason,
        })),
    )
}
