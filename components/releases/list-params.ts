import { listReleasesInput } from '#server/releases/schema.ts'

export type SearchParams = Record<string, string | string[] | undefined>
export type Tab = 'waiting' | 'sent' | 'received'
export type ListChoice = ReturnType<typeof readListParams>

/** What the address asks for; a part that makes no sense is left out, so that an old link still opens the list. */
export function readListParams(params: SearchParams) {
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(listReleasesInput.shape)) {
    const raw = params[name]
    const value = Array.isArray(raw) ? raw[0] : raw
    if (value !== undefined && value !== '' && field.safeParse(value).success) given[name] = value
  }
  return listReleasesInput.parse(given)
}

/** Managers begin with what waits for them, everybody else with what the agency gave. */
export function readTab(params: SearchParams, decides: boolean): Tab {
  if (params.box === 'sent' || params.box === 'received') return params.box
  return decides ? 'waiting' : 'sent'
}

/** The address of the list with these choices; a cursor belongs to one choice and goes when it changes. */
export function listHref(choice: ListChoice, change: Partial<ListChoice> = {}): string {
  const { limit: _, ...kept } = { ...choice, cursor: undefined, ...change }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(kept)) if (value) query.set(name, value)
  return `/releases?${query}`
}
