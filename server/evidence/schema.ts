import { z } from 'zod'
import { cursorInput, idInput, instantInput, languageInput, line, text } from '#server/kernel/inputs.ts'
import { markInput } from '#server/kernel/marks.ts'

export const custodyKind = z.enum([
  'seize',
  'collect',
  'seal',
  'unseal',
  'transfer',
  'examine',
  'copy',
  'return',
  'destroy',
])
/** What an exhibit begins with. */
export const firstCustodyKind = z.enum(['collect', 'seize'])
export const handlingCode = z.enum(['H0', 'H1', 'H2', 'H3'])
/** How the bytes can be shown without running anything in them. */
export const rendering = z.enum(['image', 'pdf', 'text', 'audio', 'video', 'none'])
/** What kind of thing the bytes are, in words of the reader. */
export const typeGroup = z.enum([
  'image',
  'pdf',
  'document',
  'spreadsheet',
  'text',
  'audio',
  'video',
  'archive',
  'message',
  'web',
  'program',
  'empty',
  'other',
])

export const sha256Input = z.string().regex(/^[0-9a-f]{64}$/)

/** A file name is data, never a path: kept as given, without control characters and direction overrides. */
export const fileNameInput = z
  .string()
  .transform((value) =>
    value
      .normalize('NFC')
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim(),
  )
  .pipe(z.string().min(1).max(255))

export const openUploadInput = z.object({
  caseId: idInput,
  fileName: fileNameInput,
  declaredType: line(200, 0).default(''),
  sizeBytes: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})
export const uploadInput = z.object({ uploadId: idInput })

const description = {
  exhibitNumber: line(40),
  title: line(200),
  description: text(10_000, 0).default(''),
  mark: markInput,
  handlingCode: handlingCode.default('H0'),
  language: languageInput,
  placeCode: line(10, 0).default(''),
  place: line(200, 0).default(''),
  custody: firstCustodyKind.default('collect'),
}
export const attachEvidenceInput = z.object({
  uploadId: idInput,
  /** As the browser computed it from the file on the officer's own disk. */
  sha256: sha256Input,
  ...description,
  collectedAt: instantInput.optional(),
})

const localTime = z.iso.datetime({ local: true })
/** The same as typed in a form: the moment has no zone until the browser adds its own. */
export const attachEvidenceForm = z.object({ ...description, collectedAt: localTime.optional() })

export const listEvidenceInput = z.object({
  caseId: idInput,
  limit: z.number().int().min(1).max(100).default(50),
  cursor: cursorInput.optional(),
})
export const listMineInput = z.object({ limit: z.number().int().min(1).max(100).default(50) })
export const getEvidenceInput = z.object({ itemId: idInput })

const station = {
  itemId: idInput,
  kind: custodyKind,
  place: line(200, 0).default(''),
  note: text(2_000, 0).default(''),
}
export const addCustodyEventInput = z.object({ ...station, occurredAt: instantInput })
export const addCustodyEventForm = z.object({ ...station, occurredAt: localTime })

export const downloadEvidenceInput = z.object({ itemId: idInput, reason: line(300, 3) })
/** `from` is the first byte asked for, so that the log tells a beginning from a jump. */
export const previewEvidenceInput = z.object({ itemId: idInput, from: z.number().int().min(0).default(0) })
