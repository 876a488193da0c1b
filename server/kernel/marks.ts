import { z } from 'zod'

/** Marks of the three countries (rules.md, "Marks"). Anything above the ceiling is no value of this type. */
export const marks = [
  'unclassified',
  'protected_a',
  'protected_b',
  'us_unclassified',
  'cui',
  'cui_les',
  'publica',
  'confidencial',
  'reservada',
] as const
export const markInput = z.enum(marks)
export type Mark = z.infer<typeof markInput>

/** 0 open, 1 protected, 2 the ceiling; marks of several countries on one scale, as app.mark_rank in the database. */
export const rankOf = (mark: string): number => {
  const known: readonly string[] = marks
  const place = known.indexOf(mark)
  return place < 0 ? 3 : place % 3
}
export const mostRestrictive = (found: readonly string[]): string | undefined =>
  [...found].sort((a, b) => rankOf(b) - rankOf(a))[0]
