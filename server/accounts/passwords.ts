import { invalidField } from '#server/kernel/errors.ts'

// The head of every published list of common passwords; whole words and their usual endings are caught below.
const common = new Set(
  `password passw0rd p@ssword motdepasse contrasena contraseña 12345678 123456789 1234567890 87654321 11111111 00000000 qwertyui qwertyuiop azertyui azertyuiop
  1q2w3e4r 1qaz2wsx zaq12wsx asdfghjk asdfghjkl zxcvbnm1 iloveyou sunshine princess football baseball superman trustno1 whatever starwars dragon12
  letmein1 welcome1 admin123 administrator changeme default1 internet computer michelle jennifer charlie1 jordan23 liverpool chelsea1 barcelona
  realmadrid america1 mexico123 canada123 guadalajara chivas123 tequiero teamo123 bonjour1 soleil12 doudou12 chouchou loulou12 montreal quebec12
  police12 officer1 sheriff1 tripoint liaison1 secret12 abcd1234 abc12345 aa123456 a1234567 q1w2e3r4 monkey12 shadow12 master12 killer12`.split(
    /\s+/,
  ),
)
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Refuses a password that is common, or little more than who it belongs to (ASVS 6.2.4, 6.2.11).
 * @throws invalid, field `password`
 */
export function refuseWeakPassword(password: string, own: readonly string[]): void {
  const plain = bare(password)
  const stem = plain.replace(/\d{1,4}$/, '')
  if (common.has(plain) || common.has(password.toLowerCase()) || common.has(stem) || new Set(plain).size < 4)
    throw invalidField('password', 'common_password')
  const names = own.flatMap((name) => name.split(/[\s@.]+/)).map(bare)
  if (names.some((name) => name.length > 3 && (plain === name || stem === name)))
    throw invalidField('password', 'own_name_password')
}
