import { caseKind, caseState } from '#server/cases/schema.ts'

export type SearchParams = Record<string, string | undefined>

const among = <T extends string>(options: readonly T[], value: string | undefined) =>
  options.find((option) => option === value)

/** What the address asks for; anything unknown in it is left out. */
export const readListParams = (params: SearchParams) => ({
  query: params.query?.trim().slice(0, 200) || undefined,
  state: among(caseState.options, params.state),
  kind: among(caseKind.options, params.kind),
  mine: params.mine === '1' ? true : undefined,
  sort: among(['activity', 'number', 'title'] as const, params.sort) ?? 'activity',
  cursor: params.cursor?.slice(0, 400),
})
export type ListChoice = ReturnType<typeof readListParams>

export function listHref(
  choice: ListChoice,
  change: Partial<Record<keyof ListChoice, string | undefined>>,
): string {
  const { mine, ...texts } = choice
  const entries = Object.entries({ ...texts, mine: mine ? '1' : undefined, ...change }).flatMap(
    ([key, value]) => (value ? [[key, value]] : []),
  )
  return `/cases?${new URLSearchParams(Object.fromEntries(entries))}`
}
