import type { OfficerSlug } from './types.ts'

type InThree = { en: string; fr: string; es: string }
type Rule =
  | 'general'
  | 'parties'
  | 'purposes'
  | 'offences'
  | 'data_kinds'
  | 'highest_mark'
  | 'retention'
  | 'onward'
  | 'validity'
type Article = readonly [article: string, rule: Rule, en: string, fr: string, es: string]
export type StoryAgreement = {
  slug: string
  kind: 'treaty' | 'mou' | 'arrangement'
  titles: InThree
  countries: readonly ('CA' | 'US' | 'MX')[]
  purposes: readonly (
    | 'prevent'
    | 'investigate'
    | 'prosecute'
    | 'border'
    | 'threat_to_life'
    | 'recover_property'
  )[]
  offences: readonly (
    | 'drugs'
    | 'firearms'
    | 'smuggling'
    | 'laundering'
    | 'people'
    | 'fraud'
    | 'theft'
    | 'heritage_wildlife'
    | 'cyber'
    | 'violence'
    | 'security'
  )[]
  dataKinds: readonly (
    | 'personal'
    | 'biometric'
    | 'financial'
    | 'location'
    | 'communications'
    | 'seized_goods'
    | 'intelligence'
  )[]
  highestMark: 'protected_a' | 'protected_b' | 'cui' | 'cui_les' | 'reservada'
  retentionDays: number | null
  onward: 'none' | 'consent' | 'parties'
  /** Days from now. */
  from: number
  until: number | null
  by: OfficerSlug
  agreed: readonly OfficerSlug[]
  articles: readonly Article[]
}

export const storyAgreements: readonly StoryAgreement[] = [
  {
    slug: 'protocol',
    kind: 'arrangement',
    titles: {
      en: 'Liaison protocol Canada, United States, Mexico',
      fr: 'Protocole de liaison Canada, États-Unis, Mexique',
      es: 'Protocolo de enlace Canadá, Estados Unidos, México',
    },
    countries: ['CA', 'US', 'MX'],
    purposes: ['prevent', 'investigate', 'prosecute', 'border', 'threat_to_life', 'recover_property'],
    offences: [
      'drugs',
      'firearms',
      'smuggling',
      'laundering',
      'people',
      'fraud',
      'theft',
      'heritage_wildlife',
      'cyber',
      'violence',
      'security',
    ],
    dataKinds: ['personal', 'financial', 'location', 'communications', 'seized_goods', 'intelligence'],
    highestMark: 'protected_b',
    retentionDays: null,
    onward: 'consent',
    from: -700,
    until: 1100,
    by: 'lavoie',
    agreed: ['hollis', 'villasenor'],
    articles: [
      [
        '2',
        'parties',
        'Every law-enforcement and customs agency of the three countries may send and receive under this protocol.',
        'Tout organisme d’application de la loi ou de douane des trois pays peut communiquer et recevoir au titre du présent protocole.',
        'Toda dependencia policial o aduanera de los tres países puede entregar y recibir conforme a este protocolo.',
      ],
      [
        '4',
        'data_kinds',
        'Biometric data are exchanged only under an agreement that names them.',
        'Les données biométriques ne s’échangent qu’en vertu d’un accord qui les nomme.',
        'Los datos biométricos solo se intercambian conforme a un acuerdo que los mencione.',
      ],
      [
        '6',
        'purposes',
        'Information serves to prevent, investigate and prosecute crime, to guard the border, to avert a threat to life and to recover property.',
        'L’information sert à prévenir le crime, à enquêter, à poursuivre, à garder la frontière, à écarter une menace à la vie et à recouvrer des biens.',
        'La información sirve para prevenir, investigar y perseguir delitos, resguardar la frontera, evitar un peligro para la vida y recuperar bienes.',
      ],
      [
        '8',
        'highest_mark',
        'Nothing marked above Protected B, CUI//LES or reservada is carried.',
        'Rien de coté au-delà de Protégé B, CUI//LES ou reservada n’est transporté.',
        'No se transporta nada clasificado por encima de Protegido B, CUI//LES o reservada.',
      ],
      [
        '9',
        'onward',
        'The receiver asks the originator each time before it passes anything on.',
        'Le destinataire demande chaque fois l’accord de l’organisme d’origine avant de retransmettre.',
        'Quien recibe pide cada vez el consentimiento de la dependencia de origen antes de transmitir.',
      ],
    ],
  },
  {
    slug: 'ca-us-customs',
    kind: 'mou',
    titles: {
      en: 'Customs memorandum Canada and United States',
      fr: 'Protocole d’entente douanier Canada et États-Unis',
      es: 'Memorando aduanero Canadá y Estados Unidos',
    },
    countries: ['CA', 'US'],
    purposes: ['investigate', 'prosecute', 'border'],
    offences: ['drugs', 'firearms', 'smuggling', 'fraud'],
    dataKinds: ['personal', 'biometric', 'seized_goods', 'location'],
    highestMark: 'protected_b',
    retentionDays: 1825,
    onward: 'consent',
    from: -420,
    until: null,
    by: 'beaulieu',
    agreed: ['delgado'],
    articles: [
      [
        '1',
        'parties',
        'The customs and police agencies of both countries are bound.',
        'Les organismes douaniers et policiers des deux pays sont liés.',
        'Quedan obligadas las dependencias aduaneras y policiales de ambos países.',
      ],
      [
        '3(1)',
        'purposes',
        'Information serves customs enforcement, its investigation and its prosecution.',
        'L’information sert à l’application des lois douanières, à l’enquête et à la poursuite.',
        'La información sirve para aplicar la ley aduanera, investigar y procesar.',
      ],
      [
        '3(2)',
        'offences',
        'Drugs, firearms, smuggling and fraud at the border are covered.',
        'Sont visés les drogues, les armes, la contrebande et la fraude à la frontière.',
        'Comprende drogas, armas, contrabando y fraude en la frontera.',
      ],
      [
        '7',
        'retention',
        'What was received is kept no longer than five years.',
        'Ce qui est reçu n’est pas conservé plus de cinq ans.',
        'Lo recibido no se conserva más de cinco años.',
      ],
    ],
  },
  {
    slug: 'us-mx-firearms',
    kind: 'mou',
    titles: {
      en: 'Firearms tracing memorandum United States and Mexico',
      fr: 'Protocole d’entente sur le repérage des armes États-Unis et Mexique',
      es: 'Memorando de rastreo de armas Estados Unidos y México',
    },
    countries: ['US', 'MX'],
    purposes: ['investigate', 'prosecute'],
    offences: ['firearms'],
    dataKinds: ['seized_goods', 'personal'],
    highestMark: 'cui',
    retentionDays: 730,
    onward: 'none',
    from: -300,
    until: 430,
    by: 'keller',
    agreed: ['villasenor'],
    articles: [
      [
        '2',
        'parties',
        'The United States and Mexico are bound, each with all its agencies.',
        'Les États-Unis et le Mexique sont liés, chacun avec tous ses organismes.',
        'Quedan obligados Estados Unidos y México, cada uno con todas sus dependencias.',
      ],
      [
        '3',
        'offences',
        'Only trafficking in firearms, their parts and ammunition is covered.',
        'Seul le trafic d’armes à feu, de pièces et de munitions est visé.',
        'Solo comprende el tráfico de armas de fuego, sus partes y municiones.',
      ],
      [
        '5',
        'highest_mark',
        'Law-enforcement-sensitive information does not travel under this memorandum.',
        'L’information policière sensible ne circule pas au titre du présent protocole.',
        'La información policial sensible no circula conforme a este memorando.',
      ],
      [
        '6',
        'onward',
        'A trace is never passed on.',
        'Un résultat de repérage n’est jamais retransmis.',
        'Un rastreo nunca se transmite a terceros.',
      ],
    ],
  },
  {
    slug: 'tobacco-expired',
    kind: 'arrangement',
    titles: {
      en: 'Arrangement on contraband tobacco at Akwesasne',
      fr: 'Arrangement sur le tabac de contrebande à Akwesasne',
      es: 'Arreglo sobre tabaco de contrabando en Akwesasne',
    },
    countries: ['CA', 'US'],
    purposes: ['investigate'],
    offences: ['smuggling'],
    dataKinds: ['seized_goods'],
    highestMark: 'protected_a',
    retentionDays: 365,
    onward: 'none',
    from: -500,
    until: -20,
    by: 'gagnon',
    agreed: ['novak'],
    articles: [
      [
        '1',
        'purposes',
        'Information serves the joint investigation at Akwesasne.',
        'L’information sert à l’enquête conjointe à Akwesasne.',
        'La información sirve a la investigación conjunta en Akwesasne.',
      ],
      [
        '4',
        'validity',
        'The arrangement ends with the operation.',
        'L’arrangement prend fin avec l’opération.',
        'El arreglo termina con la operación.',
      ],
    ],
  },
  {
    slug: 'biometric-proposed',
    kind: 'treaty',
    titles: {
      en: 'Agreement on fingerprints of arrested persons',
      fr: 'Accord sur les empreintes des personnes arrêtées',
      es: 'Acuerdo sobre huellas de personas detenidas',
    },
    countries: ['CA', 'MX'],
    purposes: ['investigate', 'threat_to_life'],
    offences: ['people', 'violence'],
    dataKinds: ['personal', 'biometric'],
    highestMark: 'protected_b',
    retentionDays: 365,
    onward: 'none',
    from: 30,
    until: null,
    by: 'cardenas',
    agreed: [],
    articles: [
      [
        '3',
        'data_kinds',
        'Only fingerprints taken on arrest are compared, one request at a time.',
        'Seules les empreintes prises à l’arrestation sont comparées, une demande à la fois.',
        'Solo se comparan huellas tomadas en la detención, una solicitud a la vez.',
      ],
    ],
  },
]
