import { z } from 'zod'

/** One line of text: trimmed, NFC, no control characters (they would hide what a reader is shown). */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(min).max(max).regex(noControls, { message: 'control_characters' }))

/** Several lines; keeps every character but NUL, which PostgreSQL cannot hold. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(min).max(max).regex(noNul, { message: 'control_characters' }))

// biome: the classes are spelled by property so that no control character stands in this file.
const noControls = /^\P{Cc}*$/u
const noNul = /^(?!.*\u{0}).*$/su

export const idInput = z.uuid()
export const languageInput = z.enum(['en', 'fr', 'es'])
/** Instant with offset, as a Date in the server. */
export const instantInput = z.iso.datetime({ offset: true }).transform((value) => new Date(value))

/** Where the next page starts: opaque to callers. */
export const cursorInput = z.string().max(400)
export const writeCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')
export const readCursor = <T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null => {
  if (!cursor) return null
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    return null
  }
}
