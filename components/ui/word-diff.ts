export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Beyond this many word pairs the table would cost more than the reader gains: then the texts stand whole. */
const mostPairs = 4_000_000

/** What turns `before` into `after`, word by word: longest common subsequence (Wagner and Fischer 1974). */
export function diffWords(before: string, after: string): DiffPart[] {
  const a = split(before)
  const b = split(after)
  if (a.length * b.length > mostPairs) return join([...mark('removed', a), ...mark('added', b)])
  const lengths = commonLengths(a, b)
  const at = (i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      parts.push({ kind: 'removed', text: a[i] ?? '' })
      i += 1
    } else {
      parts.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return join([...parts, ...mark('removed', a.slice(i)), ...mark('added', b.slice(j))])
}

function split(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu) ?? []
}

function commonLengths(a: string[], b: string[]): Uint32Array {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    }
  }
  return lengths
}

function mark(kind: DiffPart['kind'], words: string[]): DiffPart[] {
  return words.map((text) => ({ kind, text }))
}

function join(parts: DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.kind === part.kind) last.text += part.text
    else joined.push({ ...part })
  }
  return joined
}
