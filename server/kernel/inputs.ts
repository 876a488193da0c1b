import { z } from 'zod'

/** One line of text: trimmed, NFC, no control characters (they would hide what a reader is shown). */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((value) => noControls.test(value) && value.isWellFormed(), { message: 'control_characters' }),
    )

/** Several lines; keeps every character but NUL, which PostgreSQL cannot hold, and half surrogates, which UTF-8 cannot. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((value) => !value.includes('\0') && value.isWellFormed(), { message: 'control_characters' }),
    )

const noControls = /^\P{Cc}*$/u

export const idInput = z.uuid()
export const languageInput = z.enum(['en', 'fr', 'es'])
/** Instant with offset, as a Date in the server. */
export const instantInput = z.iso.datetime({ offset: true }).transform((value) => new Date(value))

/** Where the next page starts: opaque to callers. */
export const cursorInput = z.string().max(400)
export const writeCursor = (parts: string | readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')
export const readCursor = <T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null => {
  if (!cursor) return null
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    return null
  }
}
