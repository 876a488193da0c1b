import { listPostingsInput } from '#server/postings/schema.ts'

export type SearchParams = Record<string, string | string[] | undefined>
export type ListChoice = ReturnType<typeof readListParams>

/** What the address asks for; a part that makes no sense is left out, so that an old link still opens the list. */
export function readListParams(params: SearchParams) {
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(listPostingsInput.shape)) {
    const raw = params[name]
    const value = Array.isArray(raw) ? raw[0] : raw
    if (value !== undefined && value !== '' && field.safeParse(value).success) given[name] = value
  }
  return listPostingsInput.parse(given)
}

/** The address of the list with these choices; a cursor belongs to one choice and goes when it changes. */
export function listHref({ state }: ListChoice, next?: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ state, cursor: next })) if (value) query.set(name, value)
  return `/postings?${query}`
}
