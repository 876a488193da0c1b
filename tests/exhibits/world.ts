import type { z } from 'zod'
import { acceptTransfer } from '#server/exhibits/accept-transfer.ts'
import { offerTransfer } from '#server/exhibits/offer-transfer.ts'
import { recordExhibit } from '#server/exhibits/record-exhibit.ts'
import type { recordExhibitInput } from '#server/exhibits/schema.ts'
import { clock, hours } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { approve, ask, oneOff, type World } from '#tests/releases/world.ts'
import type { Person } from '#tests/support/makers.ts'

let serial = 0
export const ago = (ms: number) => new Date(clock.now().getTime() - ms).toISOString()

export const exhibitFields = (caseId: string, more: Partial<z.input<typeof recordExhibitInput>> = {}) => ({
  caseId,
  exhibitNumber: `E-${++serial}`,
  title: 'Bolt seal, high security',
  quantity: '96.4',
  unit: 'kg' as const,
  seizedAt: ago(hours(30)),
  seizedBy: 'Insp. Fontaine, CBSA Windsor',
  authority: 'Customs Act, s. 110',
  placeCode: 'CAWND',
  place: 'Windsor rail yard',
  sealNumbers: ['CA-4471'],
  storagePlace: 'Vault 2, shelf 14',
  mark: 'protected_a' as const,
  language: 'en' as const,
  ...more,
})

export const anExhibit = async (
  by: Person,
  caseId: string,
  more: Partial<z.input<typeof recordExhibitInput>> = {},
) => (await execute(recordExhibit, exhibitFields(caseId, more), by)).exhibitId

/** The partner may see these items. */
export async function letSee(w: World, caseId: string, itemIds: string[]) {
  const releaseId = await ask(oneOff(w, caseId, itemIds), w.officer)
  await approve(releaseId, w.manager)
  return releaseId
}

export const offered = (exhibitId: string, toAgencyId: string, by: Person, releasedAt = ago(0)) =>
  execute(offerTransfer, { exhibitId, toAgencyId, releasedAt, place: 'Ambassador Bridge' }, by)

export async function handedOver(w: World, exhibitId: string) {
  const { transferId } = await offered(exhibitId, w.partner.id, w.officer)
  await execute(
    acceptTransfer,
    { transferId, receivedAt: ago(0), sealNumbers: ['CA-4471'], storagePlace: 'Detroit vault' },
    w.partnerOfficer,
  )
  return transferId
}
