import type { Role } from '#db/schema/officers.ts'
import { clock, minutes } from './clock.ts'

/** What a door holds in its hand; `execute` shows it to PostgreSQL, which alone says who that is. */
export type Credential =
  /** `quiet` looks without counting as use: a live stream must not keep an idle session awake. */
  | { kind: 'session' | 'token'; hash: string; address: string; door: Door; quiet?: true }
  /** In-process only (jobs, seeding, tests): no door makes one from a request. Its second factor is fresh unless `factorAt` says when it was given. */
  | {
      kind: 'officer'
      officerId: string
      postingId?: string | null
      address?: string
      factorAt?: string
      door: Door
    }
  | { kind: 'visitor'; address: string; door: Door; userAgent?: string }
  /** `job` is finished in the transaction of its effect. */
  | { kind: 'system'; door: 'job'; job?: { id: string; attempt: number } }

export type Door = 'page' | 'trpc' | 'rest' | 'evidence' | 'job' | 'test' | 'seed'

export type Officer = {
  kind: 'officer'
  officerId: string
  agencyId: string
  agencyCode: string
  country: 'CA' | 'US' | 'MX'
  roles: Role[]
  onDesk: boolean
  /** The absent manager in whose place this officer acts as manager now; the roles hold `manager` then. */
  deputisesFor: { id: string; name: string; until: string } | null
  language: 'en' | 'fr' | 'es'
  theme: 'system' | 'light' | 'dark'
  fullName: string
  rank: string
  postingId: string | null
  posting: { id: string; hostAgencyId: string; hostCode: string; place: string; until: string } | null
  sessionId: string | null
  tokenId: string | null
  scopes: string[] | null
  reauthenticatedAt: string | null
}
export type Visitor = { kind: 'visitor' }
export type System = { kind: 'system' }
export type Actor = Officer | Visitor | System

/** The second factor was given within the last ten minutes (CJIS IA-11: before privileged functions). A token never gave one. */
export const hasFreshFactor = (actor: Officer): boolean =>
  actor.reauthenticatedAt !== null &&
  new Date(actor.reauthenticatedAt).getTime() > clock.now().getTime() - minutes(10)

/** Network address behind a credential; empty for what runs in-process. */
export const addressIn = (credential: Credential): string =>
  'address' in credential ? (credential.address ?? '') : ''
