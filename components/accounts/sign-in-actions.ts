'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { call, tryCall } from '#components/api/call.ts'
import { keepPreference } from '#components/shell/preference-action.ts'
import { preferenceCookies, toLanguage, toTheme } from '#i18n/languages.ts'
import { asPortalError } from '#server/kernel/errors.ts'
import { credentialFrom, sessionCookie } from '#server/kernel/session-cookie.ts'
import { signIn, signOut } from './next-auth.ts'
import { qrCode } from './qr-code.ts'
import { safePath } from './safe-path.ts'
import { asVisitor } from './visitor.ts'

/** What the form is told: a reason code of messages `accounts.refused`, and how long to wait. */
export type Refusal = { reason: string; retryAfter?: number }

const refusal = (thrown: unknown): Refusal => {
  const { reason, facts } = asPortalError(thrown instanceof Error && thrown.cause ? thrown.cause : thrown)
  return { reason, ...(typeof facts.retryAfter === 'number' ? { retryAfter: facts.retryAfter } : {}) }
}

/**
 * Puts the session's secret into the cookie. next-auth gives it a date; ours goes when the browser closes (CJIS IA-5 o).
 * Without `redirectTo` next-auth would keep the address of the page in a cookie of its own.
 */
async function enter(secret: string) {
  await signIn('session', { secret, redirect: false, redirectTo: '/desk' })
  const jar = await cookies()
  const { name, options } = sessionCookie()
  const kept = jar.get(name)
  if (kept) jar.set(name, kept.value, options)
}

/** The session that this browser held before ends when another person, or the same one, signs in over it. */
async function leave() {
  const held = await credentialFrom((await headers()).get('cookie'), '', 'page')
  if (held.kind !== 'session') return
  const portal = await tryCall()
  await portal.accounts.signOut({}).catch(() => undefined)
}

/** The account's own language and appearance, on a device where nobody has chosen any. */
async function wear({ language, theme }: { language: string; theme: string }) {
  const jar = await cookies()
  if (!jar.has(preferenceCookies.language)) await keepPreference('language', toLanguage(language))
  await keepPreference('theme', toTheme(theme))
}

export async function beginSignIn(input: { agencyId: string; email: string; password: string }) {
  try {
    const portal = await asVisitor()
    const { refused, step } = await portal.accounts.beginSignIn(input)
    if (refused) return { refusal: { reason: refused }, step: null }
    const { challenge, enrol } = step
    return {
      refusal: null,
      step: { challenge, enrol: enrol ? { secret: enrol.secret, qr: qrCode(enrol.uri) } : null },
    }
  } catch (thrown) {
    return { refusal: refusal(thrown), step: null }
  }
}

/** The code; on success the cookie is set. Recovery codes come with a first code and are shown before going on. */
export async function completeSignIn(input: { challenge: string; code: string }) {
  try {
    const portal = await asVisitor()
    const answer = await portal.accounts.completeSignIn(input)
    if (answer.refused !== null) return { refusal: { reason: answer.refused }, recoveryCodes: null }
    await leave()
    await enter(answer.secret)
    await wear(answer)
    return { refusal: null, recoveryCodes: answer.recoveryCodes }
  } catch (thrown) {
    return { refusal: refusal(thrown), recoveryCodes: null }
  }
}

export async function demoSignIn(form: FormData) {
  const portal = await asVisitor()
  const answer = await portal.accounts.demoSignIn({
    agencyId: String(form.get('agencyId')),
    email: String(form.get('email')),
  })
  await leave()
  await enter(answer.secret)
  await wear(answer)
  redirect(safePath(String(form.get('next') ?? '')))
}

/** Acts from now on under this posting, or at home: a new session takes the place of this one. */
export async function chooseCapacity(form: FormData) {
  const postingId = String(form.get('postingId') ?? '') || null
  const { secret } = await call.accounts.choosePosting({ postingId })
  await enter(secret)
  redirect('/account')
}

export async function endVisit() {
  await leave()
  await signOut({ redirect: false, redirectTo: '/sign-in' })
  redirect('/sign-in')
}
