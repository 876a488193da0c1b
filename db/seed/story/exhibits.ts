import type { AgencySlug, OfficerSlug } from './types.ts'

type Station = {
  at: number
  by: OfficerSlug
  place?: string
  note?: string
  seals?: readonly string[]
  storage?: string
}
export type StoryExhibit = {
  slug: string
  facts: {
    exhibitNumber: string
    title: string
    description: string
    quantity: string
    unit: 'piece' | 'package' | 'kg'
    sealNumbers: string
    storagePlace: string
  }
  photographs: readonly string[]
  stations: readonly (
    | (Station & { kind: 'seal' | 'unseal' | 'examine' })
    | (Station & {
        kind: 'transfer'
        /** Without `by` the offer still waits for its signature. */
        to: { agency: AgencySlug } & (
          | { by: OfficerSlug; receivedAt: number; signedAt: number }
          | { by?: undefined }
        )
      })
  )[]
  hold?: { at: number; by: OfficerSlug; authority: string }
  court?: { at: number; reason: string }
}

/** Seized from container TRPU 417305 3 at Windsor; one chain has a gap, one a late signature, one waits. */
export const exhibits: readonly StoryExhibit[] = [
  {
    slug: 'meth',
    facts: {
      exhibitNumber: 'ASFC-WND-0417-01',
      title: 'Méthamphétamine présumée, sacs thermoscellés',
      description: 'Quarante-huit sacs trouvés à l’intérieur des palettes de carrelage, numérotés de 1 à 48.',
      quantity: '96.4',
      unit: 'kg',
      sealNumbers: 'CA-220417',
      storagePlace: 'Windsor, voûte 2, rayon 14',
    },
    photographs: ['pallet-windsor'],
    stations: [
      {
        kind: 'transfer',
        at: -18.6,
        by: 'fontaine',
        place: 'Windsor, détachement de la GRC',
        note: 'Remis en main propre, pesée contradictoire 96,4 kg.',
        seals: ['CA-220417'],
        storage: 'RCMP Windsor, exhibit room B',
        to: { agency: 'rcmp', by: 'kaur', receivedAt: -18.59, signedAt: -18.58 },
      },
      {
        kind: 'unseal',
        at: -17.2,
        by: 'kaur',
        place: 'RCMP laboratory, London ON',
        note: 'Opened to sample bags 3, 17 and 41.',
        seals: ['CA-220417'],
      },
      {
        kind: 'examine',
        at: -17.1,
        by: 'kaur',
        place: 'RCMP laboratory, London ON',
        note: 'Field test positive.',
      },
      {
        kind: 'seal',
        at: -17,
        by: 'kaur',
        place: 'RCMP laboratory, London ON',
        seals: ['RC-88120', 'RC-88121'],
      },
      {
        kind: 'transfer',
        at: -15.5,
        by: 'kaur',
        place: 'Ambassador Bridge, Detroit side',
        note: 'Profile comparison with the Chicago seizures.',
        seals: ['RC-88120', 'RC-88121'],
        storage: 'DEA North Central Laboratory',
        // Five hours between two signatures: the courier waited at the bridge and nobody answered for it.
        to: { agency: 'dea', by: 'okonkwo', receivedAt: -15.29, signedAt: -15.28 },
      },
      {
        kind: 'examine',
        at: -13.4,
        by: 'okonkwo',
        place: 'DEA North Central Laboratory',
        note: 'Signature profile matches Chicago lot 7.',
      },
      {
        kind: 'transfer',
        at: -10.2,
        by: 'okonkwo',
        place: 'Ambassador Bridge, Windsor side',
        seals: ['RC-88120', 'RC-88121'],
        storage: 'RCMP Windsor, exhibit room B',
        to: { agency: 'rcmp', by: 'kaur', receivedAt: -10.19, signedAt: -10.18 },
      },
    ],
    hold: { at: -9.5, by: 'kaur', authority: 'Public Prosecution Service of Canada, file 26-1180' },
    court: { at: -9, reason: 'Demandé par le Service des poursuites pénales pour le dossier 26-1180.' },
  },
  {
    slug: 'frames',
    facts: {
      exhibitNumber: 'ASFC-WND-0417-02',
      title: 'Carcasses de pistolet en polymère, sans numéro complet',
      description: 'Soixante et une carcasses; fragments de numéro sur onze d’entre elles.',
      quantity: '61',
      unit: 'piece',
      sealNumbers: 'CA-220418',
      storagePlace: 'Windsor, voûte 2, rayon 15',
    },
    photographs: [],
    stations: [
      {
        kind: 'transfer',
        at: -18.5,
        by: 'fontaine',
        place: 'Windsor, détachement de la GRC',
        seals: ['CA-220418'],
        storage: 'RCMP Windsor, armoury',
        to: { agency: 'rcmp', by: 'kaur', receivedAt: -18.49, signedAt: -18.48 },
      },
      {
        kind: 'transfer',
        at: -16.4,
        by: 'kaur',
        place: 'ATF Detroit Field Division',
        note: 'For tracing.',
        seals: ['CA-220418'],
        storage: 'ATF Detroit, vault 4',
        // Received the same hour, signed for two and a half days later.
        to: { agency: 'atf', by: 'lindgren', receivedAt: -16.38, signedAt: -13.9 },
      },
      {
        kind: 'examine',
        at: -12.5,
        by: 'lindgren',
        place: 'ATF Detroit Field Division',
        note: 'Serial fragments raised on eleven frames.',
      },
    ],
  },
  {
    slug: 'cigarettes',
    facts: {
      exhibitNumber: 'ASFC-WND-0417-03',
      title: 'Cartouches de cigarettes sans timbre',
      description: 'Trois marques, emballage d’origine.',
      quantity: '412',
      unit: 'package',
      sealNumbers: 'CA-220419, CA-220420',
      storagePlace: 'Windsor, entrepôt 1',
    },
    photographs: [],
    stations: [
      {
        kind: 'transfer',
        at: -0.4,
        by: 'fontaine',
        place: 'Windsor, détachement de la GRC',
        note: 'Deux palettes filmées.',
        to: { agency: 'rcmp' },
      },
    ],
  },
]
