/** Where the navigation leads, by role, each with the key that follows `g`. */
export type Destination = { name: string; href: string; key: string }

const all = {
  desk: { name: 'desk', href: '/desk', key: 'd' },
  cases: { name: 'cases', href: '/cases', key: 'c' },
  requests: { name: 'requests', href: '/requests', key: 'r' },
  releases: { name: 'releases', href: '/releases', key: 'l' },
  evidence: { name: 'evidence', href: '/evidence', key: 'e' },
  hours: { name: 'hours', href: '/desk/hours', key: 'h' },
  emergencies: { name: 'emergencies', href: '/emergencies', key: 'x' },
  exhibits: { name: 'exhibits', href: '/exhibits', key: 'b' },
  audit: { name: 'audit', href: '/audit', key: 'a' },
  agreements: { name: 'agreements', href: '/agreements', key: 't' },
  agencies: { name: 'agencies', href: '/agencies', key: 'y' },
  officers: { name: 'officers', href: '/officers', key: 'o' },
  postings: { name: 'postings', href: '/postings', key: 'p' },
  account: { name: 'account', href: '/account', key: 'm' },
  api: { name: 'api', href: '/api-reference', key: 'i' },
} satisfies Record<string, Destination>

/** Pages that make sense for a role; what it may really see the operations decide. */
export function destinationsFor(roles: readonly string[]): Destination[] {
  if (roles.includes('auditor'))
    return [all.desk, all.audit, all.emergencies, all.agreements, all.officers, all.account, all.api]
  if (roles.includes('administrator'))
    return [all.desk, all.agencies, all.officers, all.postings, all.account, all.api]
  return [
    all.desk,
    all.cases,
    all.requests,
    all.releases,
    all.evidence,
    all.exhibits,
    all.agreements,
    ...(roles.includes('manager') ? [all.emergencies, all.hours] : []),
    all.officers,
    all.postings,
    all.account,
  ]
}
