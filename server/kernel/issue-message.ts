import type { z } from 'zod'

type Issue = z.core.$ZodIssue

export type MessageKey = { key: string; values: Record<string, string | number> }

/**
 * The key under `errors.field` (and its ICU values) that says what is wrong with one field.
 * A rule of a feature's own names the key as its message (`{ message: 'end_before_start' }`).
 * Browser and server share this file, so that both say the same words for the same fault.
 */
export function issueMessage(issue: Issue): MessageKey {
  // A rule of our own names its key as its message; zod's own messages are sentences.
  if (/^[a-z][a-z_]+$/.test(issue.message)) return { key: issue.message, values: {} }
  switch (issue.code) {
    case 'too_small':
      return sized('tooSmall', issue.origin, Number(issue.minimum))
    case 'too_big':
      return sized('tooBig', issue.origin, Number(issue.maximum))
    case 'invalid_format':
      return { key: formats.has(issue.format) ? `format.${issue.format}` : 'format.other', values: {} }
    case 'invalid_type':
      return {
        key:
          issue.input === undefined
            ? 'required'
            : `type.${types.has(issue.expected) ? issue.expected : 'other'}`,
        values: {},
      }
    case 'invalid_value':
      return { key: issue.input === undefined ? 'required' : 'choice', values: {} }
    case 'not_multiple_of':
      return { key: 'multiple', values: { step: Number(issue.divisor) } }
    case 'custom':
      return custom(issue)
    default:
      return { key: 'other', values: {} }
  }
}

const formats = new Set(['email', 'url', 'uuid', 'date', 'datetime', 'time'])
const types = new Set(['number', 'int', 'date', 'boolean', 'file'])

function sized(kind: 'tooSmall' | 'tooBig', origin: string, limit: number): MessageKey {
  if (origin === 'string')
    return limit === 1 && kind === 'tooSmall' ? required : { key: `${kind}.text`, values: { limit } }
  if (origin === 'array' || origin === 'set') return { key: `${kind}.list`, values: { limit } }
  if (origin === 'date') return { key: `${kind}.date`, values: { limit } }
  if (origin === 'file') return { key: `${kind}.file`, values: { limit } }
  return { key: `${kind}.number`, values: { limit } }
}

const required: MessageKey = { key: 'required', values: {} }

function custom(issue: z.core.$ZodIssueCustom): MessageKey {
  const values: Record<string, string | number> = {}
  let key = 'other'
  for (const [name, value] of Object.entries(issue.params ?? {})) {
    if (name === 'key' && typeof value === 'string') key = value
    else if (typeof value === 'string' || typeof value === 'number') values[name] = value
  }
  return { key, values }
}
