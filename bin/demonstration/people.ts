import { agencies } from '#db/seed/story/agencies.ts'
import { officers } from '#db/seed/story/officers.ts'
import { postings } from '#db/seed/story/postings.ts'
import type { AgencySlug, Country, Officer, OfficerSlug } from '#db/seed/story/types.ts'
import { createAgency } from '#server/agencies/create-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { createFirstOfficer } from '#server/officers/create-first-officer.ts'
import { createOfficer } from '#server/officers/create-officer.ts'
import { disableOfficer } from '#server/officers/disable-officer.ts'
import { agreePosting } from '#server/postings/agree-posting.ts'
import { getPosting } from '#server/postings/get-posting.ts'
import { proposePosting } from '#server/postings/propose-posting.ts'
import type { Script } from './script.ts'

const nameOf = (officer: Officer) => `${officer.givenName} ${officer.familyName}`
const agencyOf = (slug: AgencySlug) => {
  const found = agencies.find((agency) => agency.slug === slug)
  if (!found) throw new Error(`no agency ${slug}`)
  return found
}
export const officerOf = (slug: OfficerSlug) => {
  const found = officers.find((officer) => officer.slug === slug)
  if (!found) throw new Error(`no officer ${slug}`)
  return found
}
/** A manager of the agency, other than this one where four eyes are needed. */
export const managerOf = (agency: AgencySlug, not?: OfficerSlug): OfficerSlug => {
  const found = officers.find(
    (officer) =>
      officer.agency === agency && officer.role === 'manager' && officer.slug !== not && !officer.disabled,
  )
  if (!found) throw new Error(`no manager of ${agency}`)
  return found.slug
}

/** The first administrator of each country, then everybody else, by the administrators. */
export function people(script: Script): void {
  const began = -1200
  for (const country of ['CA', 'US', 'MX'] satisfies Country[]) {
    const first = officers.find(
      (officer) => officer.role === 'administrator' && agencyOf(officer.agency).country === country,
    )
    if (!first) throw new Error(`no administrator of ${country}`)
    const home = agencyOf(first.agency)
    script.scene(began, async () => {
      const made = await execute(
        createFirstOfficer,
        {
          agency: { code: home.code, names: home.name, country },
          email: first.email,
          fullName: nameOf(first),
          rank: first.rank,
          language: first.language,
        },
        { kind: 'system', door: 'job' },
      )
      script.ids.set(`officer:${first.slug}`, made.officerId)
      script.ids.set(`agency:${home.slug}`, made.agencyId)
    })
    for (const agency of agencies.filter((one) => one.country === country && one.slug !== home.slug))
      script.scene(began + 0.1, async () => {
        const made = await script.act(createAgency, first.slug, {
          code: agency.code,
          names: agency.name,
          country,
          reason: 'Joins the liaison programme',
        })
        script.ids.set(`agency:${agency.slug}`, made.agencyId)
      })
    for (const officer of officers.filter(
      (one) => one.slug !== first.slug && agencyOf(one.agency).country === country,
    )) {
      script.scene(began + 0.2, async () => {
        const made = await script.act(createOfficer, first.slug, {
          agencyId: script.id('agency', officer.agency),
          email: officer.email,
          fullName: nameOf(officer),
          rank: officer.rank,
          roles: [officer.role],
          onDesk: officer.onDesk,
          language: officer.language,
          reason: 'Named by the agency',
        })
        script.ids.set(`officer:${officer.slug}`, made.officerId)
      })
      const { disabled } = officer
      if (disabled)
        script.scene(disabled.at, async () => {
          const by = officerOf(disabled.by).role === 'administrator' ? disabled.by : first.slug
          await script.act(disableOfficer, by, {
            officerId: script.id('officer', officer.slug),
            version: 1,
            reason: disabled.reason,
          })
        })
    }
  }
  for (const posting of postings) {
    const proposed = Math.min(posting.from - 20, -4)
    const { country } = agencyOf(posting.home)
    const administrator = officers.find(
      (officer) => officer.role === 'administrator' && agencyOf(officer.agency).country === country,
    )
    script.scene(proposed, async () => {
      const caveats = (side: 'home' | 'host') =>
        posting.caveats
          .filter((one) => one.side === side)
          .map((one) => one.text)
          .join('\n')
      const made = await script.act(proposePosting, administrator?.slug ?? posting.officer, {
        officerId: script.id('officer', posting.officer),
        hostAgencyId: script.id('agency', posting.host),
        place: posting.place,
        sponsorId: script.id('officer', posting.sponsor),
        startsAt: script.date(posting.from).toISOString(),
        endsAt: script.date(posting.to).toISOString(),
        homeCaveats: caveats('home'),
        hostCaveats: caveats('host'),
        reason: 'Liaison programme',
      })
      script.ids.set(`posting:${posting.slug}`, made.postingId)
    })
    for (const [order, manager] of [posting.agreedByHome, posting.agreedByHost].entries())
      if (manager)
        script.scene(proposed + 1 + order, async () => {
          const postingId = script.id('posting', posting.slug)
          const { version } = await script.act(getPosting, manager, { postingId })
          await script.act(agreePosting, manager, { postingId, version })
        })
  }
}
