import { listOfficersInput } from '#server/officers/schema.ts'

export type SearchParams = Record<string, string | string[] | undefined>
export type ListChoice = ReturnType<typeof readListParams>

/** What the address asks for; a part that makes no sense is left out, so that an old link still opens the directory. */
export function readListParams(params: SearchParams) {
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(listOfficersInput.shape)) {
    const raw = params[name]
    const value = Array.isArray(raw) ? raw[0] : raw
    if (value !== undefined && value !== '' && field.safeParse(value).success) given[name] = value
  }
  return listOfficersInput.parse(given)
}

/** The address of the directory with these choices; a cursor belongs to one choice and goes when it changes. */
export function listHref(choice: ListChoice, next?: string): string {
  const { limit: _, ...kept } = { ...choice, cursor: next }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(kept)) if (value) query.set(name, value)
  return `/officers?${query}`
}
