import { listRequestsInput } from '#server/requests/schema.ts'

export type SearchParams = Record<string, string | string[] | undefined>
export type ListChoice = ReturnType<typeof readListParams>

/** What the address asks for; a part that makes no sense is left out, so that an old link still opens the list. */
export function readListParams(params: SearchParams) {
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(listRequestsInput.shape)) {
    const raw = params[name]
    const text = Array.isArray(raw) ? raw[0] : raw
    const value = name === 'overdue' ? text === 'true' : text
    if (value !== undefined && value !== '' && field.safeParse(value).success) given[name] = value
  }
  const { box = 'in', ...rest } = listRequestsInput.parse(given)
  return { box, ...rest }
}

/** The address of the list with these choices; a cursor belongs to one choice and goes when it changes. */
export function listHref(choice: ListChoice, change: Partial<ListChoice> = {}): string {
  const { limit: _, cursor, ...kept } = { ...choice, cursor: undefined, ...change }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...kept, cursor }))
    if (value !== undefined && value !== '' && value !== false) query.set(name, String(value))
  return `/requests?${query}`
}
