'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { tryCall } from '#components/api/call.ts'
import { keepPreference } from '#components/shell/preference-action.ts'
import { toLanguage, toTheme } from '#i18n/languages.ts'
import { asPortalError } from '#server/kernel/errors.ts'
import { signIn, signOut } from './next-auth.ts'

/** What the form is told: a reason code of messages `accounts.refused`, and how long to wait. */
export type Refusal = { reason: string; retryAfter?: number }

const refusal = (thrown: unknown): Refusal => {
  const { reason, facts } = asPortalError(thrown instanceof Error && thrown.cause ? thrown.cause : thrown)
  return { reason, ...(typeof facts.retryAfter === 'number' ? { retryAfter: facts.retryAfter } : {}) }
}

const enter = (secret: string) => signIn('session', { secret, redirect: false })

export async function beginSignIn(input: { agencyId: string; email: string; password: string }) {
  try {
    const portal = await tryCall()
    const { refused, step } = await portal.accounts.beginSignIn(input)
    return refused ? { refusal: { reason: refused }, step: null } : { refusal: null, step }
  } catch (thrown) {
    return { refusal: refusal(thrown), step: null }
  }
}

/** The code; on success the cookie is set. Recovery codes come with a first code and are shown before going on. */
export async function completeSignIn(input: { challenge: string; code: string }) {
  try {
    const portal = await tryCall()
    const { refused, secret, recoveryCodes } = await portal.accounts.completeSignIn(input)
    if (refused) return { refusal: { reason: refused }, recoveryCodes: null }
    await enter(secret)
    return { refusal: null, recoveryCodes }
  } catch (thrown) {
    return { refusal: refusal(thrown), recoveryCodes: null }
  }
}

export async function demoSignIn(form: FormData) {
  const portal = await tryCall()
  const { secret, language, theme } = await portal.accounts.demoSignIn({
    agencyId: String(form.get('agencyId')),
    email: String(form.get('email')),
  })
  await enter(secret)
  const jar = await cookies()
  if (!jar.has('locale')) await keepPreference('language', toLanguage(language))
  await keepPreference('theme', toTheme(theme))
  redirect(safePath(String(form.get('next') ?? '')))
}

export async function endVisit() {
  try {
    const portal = await tryCall()
    await portal.accounts.signOut({})
  } finally {
    await signOut({ redirect: false })
  }
  redirect('/sign-in')
}

/** Only a path of this portal: `//elsewhere` and `/\elsewhere` are other sites to a browser. */
function safePath(next: string): string {
  return /^\/(?![/\\])[^\s]*$/.test(next) && !next.startsWith('/sign-in') ? next : '/desk'
}
