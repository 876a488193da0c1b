import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safePath } from '#components/accounts/safe-path.ts'

describe('safePath', () => {
  test.each([
    ['/cases/1?tab=2#x', '/cases/1?tab=2#x'],
    ['/cases?_rsc=1a2b&state=open', '/cases?state=open'],
    ['/desk', '/desk'],
  ])('%s leads to %s', (given, to) => expect(safePath(given)).toBe(to))

  test.each([
    '',
    'desk',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/x',
    '/api/trpc/accounts.signOut',
    '/.//evil.example/\\x',
  ])('%s leads to the desk', (given) => expect(safePath(given)).toBe('/desk'))

  test('never leads to another site, whatever is given', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', '..', 'evil.example', '@', ':', '?', '#', '%2f', ' ', '\n', 'http:'),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => `/${parts.join('')}`),
        ),
        (given) => {
          const to = safePath(given)
          expect(new URL(to, 'https://portal.example').origin).toBe('https://portal.example')
          expect(to).toMatch(/^\/(?!\/)/)
        },
      ),
    )
  })
})
