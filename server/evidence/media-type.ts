import { fileTypeFromBuffer } from 'file-type'
import type { z } from 'zod'
import type { rendering, typeGroup } from './schema.ts'

/** Bytes looked at to say what a file is; enough for the first entries of an office document. */
export const HEAD = 262_144
export const unknownType = 'application/octet-stream'
export const emptyType = 'application/x-empty'

const decoderOf = (head: Buffer) => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The beginning as text, or null when it is none. A character cut at the end does not count against it. */
export function textOf(head: Buffer): string | null {
  try {
    const words = new TextDecoder(decoderOf(head), { fatal: true }).decode(head, { stream: true })
    // Tab, line breaks and page breaks occur in text; other controls do not.
    return /\p{Cc}/u.test(words.replace(/[\t\n\v\f\r\u0085]/g, '')) ? null : words
  } catch {
    return null
  }
}

/** The media type found in the bytes (IANA names), never from the name or what the sender declared. */
export async function findMediaType(head: Buffer, sizeBytes: number): Promise<string> {
  if (sizeBytes === 0) return emptyType
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const words = found && found.mime !== 'application/xml' ? null : textOf(head)
  if (words === null) return found?.mime ?? unknownType
  const start = words
    .slice(0, 2048)
    .replace(/^\ufeff/, '')
    .replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '')
  if (/^<!doctype svg|^<svg[\s>]/i.test(start)) return 'image/svg+xml'
  if (/^<!doctype html|^<(html|head|body|script|iframe|title|meta)[\s>]/i.test(start)) return 'text/html'
  if (found) return found.mime
  return isTable(words) ? 'text/csv' : 'text/plain'
}

/** Several lines with the same number of separators, two columns or more. */
function isTable(words: string): boolean {
  const lines = words.split(/\r?\n/).slice(0, 20).filter(Boolean)
  // The last line may be cut where the head ends.
  const whole = lines.length > 2 ? lines.slice(0, -1) : lines
  if (whole.length < 2) return false
  return [',', ';', '\t'].some((separator) => {
    const counts = whole.map((row) => row.replace(/"[^"]*"/g, '').split(separator).length)
    return (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0])
  })
}

/** Other formats that the same bytes would also open as: a file with two faces shows each program another one. */
export function otherFaces(head: Buffer, tail: Buffer, mediaType: string): string[] {
  const start = head.subarray(0, 4096).toString('latin1')
  const end = tail.toString('latin1')
  const group = groupOf(mediaType)
  const binary = ['image', 'pdf', 'audio', 'video', 'archive'].includes(group)
  const zipBased = /zip|officedocument|opendocument|epub|java-archive|android/.test(mediaType)
  return [
    group !== 'pdf' && start.slice(0, 1024).includes('%PDF-') ? 'application/pdf' : '',
    !zipBased && binary && end.includes('PK\x05\x06') ? 'application/zip' : '',
    binary && /<(script|html|!doctype html|svg)[\s>]/i.test(start) ? 'text/html' : '',
  ].filter(Boolean)
}

const renderings: Record<string, z.infer<typeof rendering>> = {
  'image/png': 'image',
  'image/apng': 'image',
  'image/jpeg': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'image/avif': 'image',
  'application/pdf': 'pdf',
  'text/plain': 'text',
  'text/csv': 'text',
  'text/html': 'text',
  'image/svg+xml': 'text',
  'application/xml': 'text',
  'application/json': 'text',
  'audio/mpeg': 'audio',
  'audio/wav': 'audio',
  'audio/ogg': 'audio',
  'audio/flac': 'audio',
  'audio/mp4': 'audio',
  'audio/x-m4a': 'audio',
  'audio/aac': 'audio',
  'video/mp4': 'video',
  'video/webm': 'video',
  'video/ogg': 'video',
}
/** How it can be shown; markup is shown as its source. */
export const renderingOf = (mediaType: string): z.infer<typeof rendering> =>
  renderings[bare(mediaType)] ?? 'none'

const bare = (mediaType: string) => mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** The kind of thing in one word, for lists. */
export function groupOf(mediaType: string): z.infer<typeof typeGroup> {
  const type = bare(mediaType)
  if (type === emptyType) return 'empty'
  if (type === 'application/pdf') return 'pdf'
  if (type === 'text/html' || type === 'image/svg+xml') return 'web'
  if (/^message\/|outlook|mbox/.test(type)) return 'message'
  if (/spreadsheet|excel|text\/csv/.test(type)) return 'spreadsheet'
  if (/wordprocessing|opendocument\.text|msword|rtf|presentation|x-cfb|epub/.test(type)) return 'document'
  if (/zip|x-tar|gzip|7z|rar|bzip|x-xz|zstd/.test(type)) return 'archive'
  if (/x-msdownload|x-elf|x-mach|executable|java-archive|android/.test(type)) return 'program'
  const [top] = type.split('/')
  if (top === 'image' || top === 'audio' || top === 'video' || top === 'text') return top
  return /^application\/(json|xml)/.test(type) ? 'text' : 'other'
}

const same: Record<string, string> = {
  'image/jpg': 'image/jpeg',
  'audio/mp3': 'audio/mpeg',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'image/apng': 'image/png',
  'audio/x-m4a': 'audio/mp4',
  'text/xml': 'application/xml',
  'application/x-zip-compressed': 'application/zip',
}
const plain = (mediaType: string) => same[bare(mediaType)] ?? bare(mediaType)

/** Whether the sender declared something else than the bytes are. A missing declaration claims nothing; text is a broad claim. */
export function isMistyped(declared: string, found: string): boolean {
  const claim = plain(declared)
  if (claim === '' || claim === unknownType || found === emptyType) return false
  if (claim === plain(found)) return false
  const bothText = renderingOf(found) === 'text' && /^text\/|json|xml|csv|excel/.test(claim)
  return !(bothText && groupOf(found) !== 'web')
}
