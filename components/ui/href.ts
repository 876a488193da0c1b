import type { UrlObject } from 'node:url'

/** Where a link goes: a path with query and fragment, or the parts of one. */
export type Href = string | UrlObject

/** A path as the parts that a typed router link takes without knowing the route beforehand. */
export function toUrl(href: Href): UrlObject {
  if (typeof href !== 'string') return href
  const hashAt = href.indexOf('#')
  const path = hashAt < 0 ? href : href.slice(0, hashAt)
  const queryAt = path.indexOf('?')
  return {
    pathname: queryAt < 0 ? path : path.slice(0, queryAt),
    search: queryAt < 0 ? undefined : path.slice(queryAt),
    hash: hashAt < 0 ? undefined : href.slice(hashAt),
  }
}
