/** Shape of the demonstration story. Times are days from `now`: negative is past, fractions are parts of a day. */
export type Days = number
export type Country = 'CA' | 'US' | 'MX'
export type Language = 'en' | 'fr' | 'es'
export type Words = Record<Language, string>
export type Said = { language: Language; text: string }

export type AgencySlug = 'rcmp' | 'cbsa' | 'sq' | 'hsi' | 'cbp' | 'dea' | 'atf' | 'fgr' | 'anam' | 'gn'

type FromRcmp = 'lavoie' | 'macneil' | 'tremblay' | 'kaur' | 'whitford' | 'okafor'
type FromCbsa = 'beaulieu' | 'dhillon' | 'nguyen' | 'fontaine' | 'cote'
type FromSq = 'gagnon' | 'bouchard' | 'desrosiers'
type FromHsi = 'hollis' | 'marchetti' | 'whitaker' | 'reyes' | 'fairbanks' | 'osei' | 'lindqvist'
type FromCbp = 'delgado' | 'novak' | 'sandoval' | 'mcallister'
type FromDea = 'pruitt' | 'barros' | 'okonkwo'
type FromAtf = 'keller' | 'lindgren' | 'tillman'
type FromFgr = 'villasenor' | 'cardenas' | 'robledo' | 'ibarra' | 'zepeda' | 'montes'
type FromAnam = 'aguirre' | 'palacios' | 'nava' | 'cervantes'
type FromGn = 'salgado' | 'ocampo' | 'trejo'
type Canadian = FromRcmp | FromCbsa | FromSq
type American = FromHsi | FromCbp | FromDea | FromAtf
type Mexican = FromFgr | FromAnam | FromGn
export type OfficerSlug = Canadian | American | Mexican

export type Mark =
  | 'unclassified'
  | 'protected_a'
  | 'protected_b'
  | 'us_unclassified'
  | 'cui'
  | 'cui_les'
  | 'publica'
  | 'confidencial'
  | 'reservada'

export type Role = 'liaison_officer' | 'investigator' | 'manager' | 'auditor' | 'administrator'

export type Agency = {
  slug: AgencySlug
  code: string
  country: Country
  name: Words
  emailDomain: string
  language: Language
  timeZone: string
}

export type Officer = {
  slug: OfficerSlug
  agency: AgencySlug
  role: Role
  rank: string
  givenName: string
  familyName: string
  email: string
  language: Language
  onDesk: boolean
  disabled?: { at: Days; by: OfficerSlug; reason: string }
}

export type Posting = {
  slug: string
  officer: OfficerSlug
  home: AgencySlug
  host: AgencySlug
  place: string
  sponsor: OfficerSlug
  from: Days
  to: Days
  agreedByHome: OfficerSlug | null
  agreedByHost: OfficerSlug | null
  /** What `now` makes of the four fields above, for checking. */
  expected: 'active' | 'future' | 'ended' | 'awaiting_manager'
  caveats: readonly (Said & { side: 'home' | 'host' })[]
}

export type CaseKind = 'contraband' | 'criminal_investigation' | 'security_investigation'
export type Participant = {
  agency: AgencySlug
  status: 'invited' | 'active' | 'declined' | 'withdrawn'
  invitedAt: Days
  /** Manager of the invited agency; absent while invited. */
  answeredBy?: OfficerSlug
  answeredAt?: Days
  reason?: string
  withdrawnAt?: Days
}
export type Task = {
  title: string
  assignee: OfficerSlug
  createdBy: OfficerSlug
  dueAt: Days
  doneAt?: Days
}
export type Note = Said & { slug: string; by: OfficerSlug; at: Days; mark?: Mark }
export type CaseEvent = Said & {
  by: OfficerSlug
  at: Days
  kind: 'seizure' | 'arrest' | 'movement' | 'examination' | 'meeting' | 'search' | 'decision'
  place?: string
}

export type StoryCase = {
  slug: string
  kind: CaseKind
  language: Language
  title: string
  summary: string
  offence: string
  /** HS heading (four digits), null when no goods are concerned. */
  commodity: string | null
  legalAuthority: { kind: 'warrant' | 'agreement' | 'national_file'; reference: string }
  purpose: string
  mark: Mark
  lead: AgencySlug
  openedBy: OfficerSlug
  openedAt: Days
  reviewAt: Days
  participants: readonly Participant[]
  /** Every assigned officer of every agency; managers see the case without being named. */
  assigned: readonly OfficerSlug[]
  tasks: readonly Task[]
  notes: readonly Note[]
  events: readonly CaseEvent[]
  closed?: {
    at: Days
    by: OfficerSlug
    reason: string
    reopened?: { at: Days; by: OfficerSlug; reason: string }
  }
  handedOver?: { at: Days; from: AgencySlug; by: OfficerSlug; acceptedBy: OfficerSlug; reason: string }
}

export type CustodyKind =
  | 'seize'
  | 'collect'
  | 'seal'
  | 'transfer'
  | 'examine'
  | 'copy'
  | 'return'
  | 'destroy'
export type Custody = {
  kind: CustodyKind
  at: Days
  by: OfficerSlug
  place: string
  text: string
  /** Both sides of a transfer; acceptance absent means still waiting. */
  to?: OfficerSlug
  acceptedAt?: Days
}
export type Evidence = {
  slug: string
  case: string
  /** Name in db/seed/files. */
  file: string
  /** What `file-type` or the extension should find. */
  mediaType: string
  kind: 'photograph' | 'document' | 'record' | 'message' | 'audio' | 'video'
  language: Language
  title: string
  description: string
  exhibitNumber: string
  mark: Mark
  by: OfficerSlug
  at: Days
  custody: readonly Custody[]
  derivedFrom?: string
  legalHold?: boolean
}
