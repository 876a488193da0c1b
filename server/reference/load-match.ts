/** A value of a list with what a search compares: without accents, case and punctuation. */
export type Entry<T> = { value: T; code: string; name: string; words: string }

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
const codeOf = (text: string) => wordsOf(text).join('')

export const entryOf = <T>(value: T, code: string, name: string, more: readonly string[] = []): Entry<T> => ({
  value,
  code: codeOf(code),
  name: wordsOf(name).join(' '),
  words: ` ${wordsOf([name, ...more].join(' ')).join(' ')}`,
})

/** The best answers first: the code itself, codes that begin so, the name, names that begin so, all the words. */
export function loadMatches<T>(entries: readonly Entry<T>[], query: string, limit: number): T[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const code = words.join('')
  const name = words.join(' ')
  const rankOf = (entry: Entry<T>) => {
    if (entry.code === code) return 0
    if (entry.code.startsWith(code)) return 1
    if (entry.name === name) return 2
    if (entry.name.startsWith(name)) return 3
    return words.every((word) => entry.words.includes(` ${word}`)) ? 4 : 5
  }
  const ranks: T[][] = [[], [], [], [], []]
  for (const entry of entries) ranks[rankOf(entry)]?.push(entry.value)
  return ranks.flat().slice(0, limit)
}
