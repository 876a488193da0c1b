/** A missing word is a defect: it stops development and tests, and is reported (not hidden) in production. */
export function reportMissing(error: Error): void {
  if (process.env.NODE_ENV !== 'production') throw error
  console.error(error.message)
}

/** What stands in the page instead of a missing word: tests look for these brackets. */
export function showMissing({ namespace, key }: { namespace?: string; key: string }): string {
  return `⟦${namespace ? `${namespace}.` : ''}${key}⟧`
}
