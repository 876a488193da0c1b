import { listAuditEventsInput } from '#server/audit/schema.ts'
import { dayStart } from './day-start.ts'

export type SearchParams = Record<string, string | string[] | undefined>
export type Outcome = 'done' | 'denied' | 'failed'
export type ListChoice = {
  officerId?: string
  agencyId?: string
  caseNumber?: string
  action?: string
  outcome?: Outcome
  /** Calendar days in the reader's zone; both belong to what is shown. */
  from?: string
  until?: string
  cursor?: string
}

const { officerId, agencyId, caseNumber, action, outcome, cursor } = listAuditEventsInput.shape

/** What the address asks for; a part that makes no sense is left out, so that an old link still opens the log. */
export function readListParams(params: SearchParams): ListChoice {
  const text = (name: string) => {
    const raw = params[name]
    return (Array.isArray(raw) ? raw[0] : raw) || undefined
  }
  const day = (name: string) => (dayStart(text(name), 'UTC') ? text(name) : undefined)
  return {
    officerId: officerId.safeParse(text('officerId')).data,
    agencyId: agencyId.safeParse(text('agencyId')).data,
    caseNumber: caseNumber.safeParse(text('caseNumber')).data,
    action: action.safeParse(text('action')).data,
    outcome: outcome.safeParse(text('outcome')).data,
    from: day('from'),
    until: day('until'),
    cursor: cursor.safeParse(text('cursor')).data,
  }
}

/** The choice as the operations take it: days become instants, and the last day counts whole. */
export function toFilters(choice: ListChoice, zone: string) {
  const { from, until, cursor: _, ...rest } = choice
  return { ...rest, from: dayStart(from, zone), until: dayStart(until, zone, 1) }
}

/** The address of the log with these choices; a cursor belongs to one choice and goes when it changes. */
export function listHref(choice: ListChoice, next?: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...choice, cursor: next })) if (value) query.set(name, value)
  return `/audit?${query}`
}

export const isFiltered = ({ cursor: _, ...choice }: ListChoice) => Object.values(choice).some(Boolean)
