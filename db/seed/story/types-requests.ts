import type { RequestKind } from '../../schema/requests.ts'
import type { AgencySlug, Days, Language, Mark, OfficerSlug, Said } from './types.ts'

export type RequestState =
  | 'draft'
  | 'awaiting_approval'
  | 'sent'
  | 'acknowledged'
  | 'assigned'
  | 'answered'
  | 'partly_answered'
  | 'refused'
  | 'closed'
  | 'withdrawn'
export type Urgency = 'urgent_direct' | 'urgent_indirect' | 'other'
export type RefusalGround =
  | 'not_held'
  | 'not_competent'
  | 'needs_judicial_assistance'
  | 'ongoing_investigation'
  | 'third_party_originator'
  | 'purpose_not_covered'
  | 'disproportionate'
  | 'risk_of_mistreatment'
export type Act = { by: OfficerSlug; at: Days }
export type StoryRequest = {
  slug: string
  case: string | null
  from: AgencySlug
  to: AgencySlug
  state: RequestState
  /** True when the clock (8 h, 3 d, 7 d from `sent`, stopped while a clarification is open) has run out at `now`. */
  overdue: boolean
  /** Kind and what its form asks for; plain information without it. */
  form?: { kind: RequestKind; details: Record<string, string> }
  urgency: Urgency
  urgencyReason?: string
  language: Language
  subject: string
  asked: string
  purpose: string
  legalBasis: string
  mark: Mark
  written: Act
  approved?: Act
  acknowledged?: Act
  assigned?: Act & { to: OfficerSlug }
  thread: readonly (Act & Said & { kind: 'clarification_asked' | 'clarification_given' | 'message' })[]
  answers: readonly (Act & Said & { partial: boolean; evidence: readonly string[] })[]
  refused?: Act & Said & { ground: RefusalGround }
  closed?: Act & { reason: string }
  withdrawn?: Act & { reason: string }
}

export type ReleaseState = 'approved' | 'awaiting' | 'refused' | 'revoked' | 'expired'
export type Release = {
  slug: string
  case: string
  from: AgencySlug
  to: readonly AgencySlug[]
  state: ReleaseState
  language: Language
  purpose: string
  legalBasis: string
  handlingCode: 'H0' | 'H1' | 'H2' | 'H3'
  caveats: string
  evaluation: { scheme: 'europol_4x4'; source: 'A' | 'B' | 'C' | 'X'; information: '1' | '2' | '3' | '4' }
  /** One-off: these items. Standing: what `from` adds to the case, of these kinds, up to this mark. */
  scope:
    | { kind: 'one_off'; evidence: readonly string[]; notes: readonly string[] }
    | { kind: 'standing'; of: readonly ('evidence' | 'note')[]; upTo: Mark }
  asked: Act
  approved: readonly Act[]
  refused?: Act & { reason: string }
  revoked?: Act & { reason: string }
  expiresAt: Days
}
