import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refuseWeakPassword } from '#server/accounts/passwords.ts'

const own = ['Aurélie Tremblay-Côté', 'aurelie.tremblay@grc.example', 'GRC-RCMP']
const key = (password: string): string | undefined => {
  try {
    refuseWeakPassword(password, own)
    return undefined
  } catch (thrown) {
    return thrown instanceof Error && 'issues' in thrown && Array.isArray(thrown.issues)
      ? thrown.issues[0]?.key
      : 'other'
  }
}

describe('refuseWeakPassword', () => {
  test.each([
    'password',
    'Password1!',
    'pa$$w0rd',
    'P455W0RD2026',
    'passwordpassword',
    '1q2w3e4r',
    'qwerqwer',
    '12345678',
    '0123456789',
    'qwertyuiop',
    'Azerty1234',
    'Contraseña123',
    'Mot-de-passe-1',
    'Été2026!',
    'Montréal2026',
    'aaaaaaaaaaaa',
    'abababab',
    'ILOVEYOU!!',
  ])('%s is common', (password) => expect(key(password)).toBe('common_password'))

  test.each(['Tremblay2026', 'aurelie1', 'AURÉLIE-2026!', 'grc-rcmp-2026', 'aurelie.tremblay@grc.example'])(
    '%s is the officer’s own name',
    (password) => expect(key(password)).toBe('own_name_password'),
  )

  test.each([
    'correct horse battery staple',
    'rivière gelée en mars',
    'Tremblay rows at dawn on Tuesdays',
    'x7!kQ2#v',
    '日本語のパスフレーズ',
    '🦌🌲❄️🛶 lac',
    'password of the northern loon',
    '948271630518',
  ])('%s is taken', (password) => expect(key(password)).toBeUndefined())

  test('takes any phrase of four different random words', () => {
    const word = fc.stringMatching(/^[a-z]{6,9}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 4 }), (words) => {
        expect(key(words.join(' '))).toBeUndefined()
      }),
    )
  })
})
