import { cases } from '#db/seed/story/cases.ts'
import { evidence } from '#db/seed/story/evidence.ts'
import { releases } from '#db/seed/story/releases.ts'
import { requests } from '#db/seed/story/requests.ts'
import type { AgencySlug, OfficerSlug, StoryCase } from '#db/seed/story/types.ts'
import { officerOf } from './people.ts'

const caseOf = (slug: string): StoryCase => {
  const found = cases.find((one) => one.slug === slug)
  if (!found) throw new Error(`no case ${slug}`)
  return found
}

/** Day on which an agency took up the case, or undefined when it never did. */
export function joinedAt(slug: string, agency: AgencySlug): number | undefined {
  const one = caseOf(slug)
  if (officerOf(one.openedBy).agency === agency) return one.openedAt
  // The agency that took the lead over had joined soon after the opening.
  if (one.handedOver && one.lead === agency) return one.openedAt + 0.5
  const participant = one.participants.find((other) => other.agency === agency)
  return participant && participant.status !== 'declined' ? participant.answeredAt : undefined
}

/** The earliest day on which this officer could work on the case, not before `at`. */
export const onCase = (slug: string, officer: OfficerSlug, at: number): number =>
  Math.max(at, (joinedAt(slug, officerOf(officer).agency) ?? at) + 0.03)

/** Everybody who does something on the case: those named as assigned, and whoever writes, adds, asks. */
export function cast(slug: string): OfficerSlug[] {
  const one = caseOf(slug)
  const everybody = [
    ...one.assigned,
    ...one.notes.map((note) => note.by),
    ...one.events.map((event) => event.by),
    ...one.tasks.flatMap((task) => [task.createdBy, task.assignee]),
    ...evidence.filter((item) => item.case === slug).map((item) => item.by),
    ...requests.filter((request) => request.case === slug).map((request) => request.written.by),
    ...releases.filter((release) => release.case === slug).map((release) => release.asked.by),
  ]
  return [...new Set(everybody)].filter(
    (officer) =>
      joinedAt(slug, officerOf(officer).agency) !== undefined && officerOf(officer).role !== 'manager',
  )
}
