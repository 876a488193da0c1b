import type { ByteRange } from '#server/kernel/storage-medium.ts'

/**
 * One range of bytes (RFC 9110, 14.2). `whole` when none is asked for, when it is not understood, or when several are:
 * a server may leave those aside. `unsatisfiable` starts at or after the end.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return 'whole'
  const [first, last] = [found[1] ?? '', found[2] ?? '']
  if (first === '') {
    const suffix = Number(last)
    if (suffix === 0 || size === 0) return 'unsatisfiable'
    return { start: Math.max(0, size - suffix), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= size ? 'unsatisfiable' : { start, end }
}

/** First byte asked for, before the size is known; for the log. */
export const startOf = (header: string | undefined): number =>
  Number(/^bytes=(\d{1,15})-/.exec(header ?? '')?.[1] ?? 0)
