import 'server-only'
import NextAuth from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { sessionCookie } from '#server/kernel/session-cookie.ts'
import { settings } from '#server/settings.ts'

/**
 * next-auth keeps the cookie: sealed, HttpOnly, SameSite. It carries the secret of a session that the operations opened;
 * whether that session still holds, the row in PostgreSQL decides at every act.
 */
export const { signIn, signOut } = NextAuth(() => ({
  secret: settings().authSecret,
  trustHost: true,
  pages: { signIn: '/sign-in' },
  session: { strategy: 'jwt', maxAge: 12 * 3600 },
  cookies: { sessionToken: sessionCookie() },
  providers: [
    Credentials({
      id: 'session',
      credentials: { secret: {} },
      authorize: ({ secret }) => (typeof secret === 'string' ? { id: secret } : null),
    }),
  ],
  callbacks: { jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }) },
}))
