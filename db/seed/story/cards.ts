import { agencies } from './agencies.ts'
import { officers } from './officers.ts'

/** Everybody in the demonstration whose account is open: what a sign-in card shows. */
export const demonstrationCards = officers
  .filter((officer) => !officer.disabled)
  .map((officer) => ({
    email: officer.email,
    name: `${officer.givenName} ${officer.familyName}`,
    rank: officer.rank,
    role: officer.role,
    language: officer.language,
    agencyCode: agencies.find(({ slug }) => slug === officer.agency)?.code ?? '',
  }))
