import { createHmac } from 'node:crypto'
import type { Client } from './client.ts'

/** The portal's roles and what PostgreSQL must say of them; portal_guard owns the few functions that look past row policies. */
export const ROLES = {
  portal_owner: 'login nosuperuser nocreaterole nobypassrls',
  portal_app: 'login nosuperuser nocreatedb nocreaterole nobypassrls',
  portal_log: 'login nosuperuser nocreatedb nocreaterole nobypassrls',
  portal_guard: 'nologin nosuperuser nocreatedb nocreaterole bypassrls',
} as const

export type RoleName = keyof typeof ROLES

/** One secret of the embedded server serves all its roles. */
export function passwordOf(role: RoleName, secret: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url')
}

/** The same server and another role or database. */
export function addressFor(url: string, change: { role?: RoleName; database?: string }): string {
  const address = new URL(url)
  if (change.role !== undefined) {
    address.password = passwordOf(change.role, address.password)
    address.username = change.role
  }
  if (change.database !== undefined) address.pathname = `/${change.database}`
  return address.href
}

/** The roles of a server that is wholly the portal's own, with passwords that follow from its secret. */
export async function makeOwnRoles(admin: Client, secret: string): Promise<void> {
  await makeMissingRoles(admin)
  // Guards set portal_app's defaults (alter role … set), which takes both of these.
  await admin.unsafe('alter role portal_owner createrole')
  await admin.unsafe('grant portal_app to portal_owner with admin true, inherit false, set false')
  for (const role of ['portal_owner', 'portal_app', 'portal_log'] as const) {
    await admin.unsafe(`alter role ${role} password '${passwordOf(role, secret)}'`)
  }
}

/** Creates what is missing when the connection may; never changes a role that an administrator made. */
export async function makeMissingRoles(admin: Client): Promise<void> {
  const existing = await admin<{ rolname: string }[]>`select rolname from pg_roles`
  for (const [role, attributes] of Object.entries(ROLES)) {
    if (!existing.some(({ rolname }) => rolname === role))
      await admin.unsafe(`create role ${role} ${attributes}`)
  }
  // The owner hands functions over to portal_guard and replaces them later; BYPASSRLS is an attribute and is never inherited.
  await admin.unsafe('grant portal_guard to portal_owner with inherit true, set true')
}

/** The statements an administrator still has to run, for a server where the portal may not do it. */
export async function missingRoles(client: Client): Promise<string[]> {
  const existing = await client<{ rolname: string }[]>`select rolname from pg_roles`
  return Object.entries(ROLES)
    .filter(([role]) => !existing.some(({ rolname }) => rolname === role))
    .map(([role, attributes]) => `create role ${role} ${attributes};`)
}
