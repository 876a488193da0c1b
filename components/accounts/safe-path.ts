/**
 * Where to go after signing in: only a path of this portal. `//elsewhere` and `/\elsewhere` are other sites to a browser.
 * Next marks its own requests with `_rsc`, which is no part of the page that was asked for.
 */
export function safePath(next: string): string {
  if (!/^\/(?![/\\])[^\s\\]*$/.test(next)) return '/desk'
  const url = new URL(next, 'http://portal')
  if (url.host !== 'portal' || /^\/(sign-in|activate|api)(\/|$)/.test(url.pathname)) return '/desk'
  url.searchParams.delete('_rsc')
  return `${url.pathname.replace(/^\/+/, '/')}${url.search}${url.hash}`
}
