import type { DeskData } from './desk-page.tsx'

export type Waiting = {
  key: string
  kind: 'invitation' | 'request' | 'approval' | 'task' | 'posting'
  label: string
  href: string
  at: Date | null
}
type Words = {
  approval: (what: string, number: string) => string
  posting: (officer: string, home: string, host: string) => string
}

const soonest = ({ at }: Waiting) => at?.getTime() ?? Number.POSITIVE_INFINITY

/** One list of all that waits, by time: deadlines as they fall due, decisions by how long they wait. */
export function waitingOf(
  { invited, requests, tasks, awaiting, postings }: DeskData,
  words: Words,
): Waiting[] {
  const rows: Waiting[] = [
    ...invited.map((row) => ({
      key: `case-${row.id}`,
      kind: 'invitation' as const,
      label: `${row.number} · ${row.title}`,
      href: `/cases/${row.id}`,
      at: row.lastActivityAt,
    })),
    ...requests.map((row) => ({
      key: `request-${row.id}`,
      kind: 'request' as const,
      label: `${row.number} · ${row.subject}`,
      href: `/requests/${row.id}`,
      at: row.clock.dueAt,
    })),
    ...tasks.map((row) => ({
      key: `task-${row.id}`,
      kind: 'task' as const,
      label: `${row.title} · ${row.caseNumber}`,
      href: `/cases/${row.caseId}/tasks`,
      at: row.dueAt,
    })),
    ...postings.map((row) => ({
      key: `posting-${row.id}`,
      kind: 'posting' as const,
      label: words.posting(row.officerName, row.homeCode, row.hostCode),
      href: `/postings/${row.id}`,
      at: row.startsAt,
    })),
  ]
  if (awaiting && awaiting.awaiting.length > 0)
    for (const row of awaiting.awaiting) {
      const [href, number, about] =
        row.what === 'release'
          ? [`/releases/${row.id}`, row.number, row.purpose]
          : row.what === 'invitation'
            ? [`/cases/${row.caseId}/access`, row.caseNumber, row.caseTitle]
            : [`/requests/${row.requestId}`, row.requestNumber, row.subject]
      rows.push({
        key: `${row.what}-${href}`,
        kind: 'approval',
        label: `${words.approval(row.what, number)} · ${about}`,
        href,
        at: row.askedAt,
      })
    }
  return rows.sort((a, b) => soonest(a) - soonest(b))
}
