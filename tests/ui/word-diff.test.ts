import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from '#components/ui/word-diff.ts'

const side = (kind: 'added' | 'removed', before: string, after: string) =>
  diffWords(before, after)
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.text)
    .join('')

describe('diffWords', () => {
  it('names what was removed and what was added', () => {
    expect(diffWords('Seized at Laredo.', 'Seized at El Paso.')).toEqual([
      { kind: 'same', text: 'Seized at ' },
      { kind: 'removed', text: 'Laredo' },
      { kind: 'added', text: 'El Paso' },
      { kind: 'same', text: '.' },
    ])
  })

  it('keeps accented words whole', () => {
    expect(diffWords('pièce à conviction', 'pièces à conviction')[0]).toEqual({
      kind: 'removed',
      text: 'pièce',
    })
  })

  it('says nothing of equal texts', () => {
    expect(diffWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
    expect(diffWords('', '')).toEqual([])
  })

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(side('removed', before, after)).toBe(before)
        expect(side('added', before, after)).toBe(after)
      }),
    )
  })

  it('falls back to whole texts when they are very long', () => {
    const long = 'a b '.repeat(3000)
    expect(diffWords(long, `${long}c`).map((part) => part.kind)).toEqual(['removed', 'added'])
  })
})
