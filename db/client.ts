import postgres from 'postgres'

export type Client = postgres.Sql

declare global {
  // The Next bundle and the server around it load this file twice and must share one pool.
  var portalClient: Client | undefined
}

// drizzle's driver asks for unnamed statements, which PostgreSQL plans anew each time: 4 ms under row policies.
function prepared<T extends object>(client: T): T {
  return new Proxy(client, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      if (key === 'unsafe') {
        return (text: string, values: unknown[] = [], options: object = {}) =>
          value.call(target, text, values, { ...options, prepare: true })
      }
      if (key === 'begin' || key === 'savepoint') {
        return (...given: unknown[]) => {
          const body = given.pop()
          if (typeof body !== 'function') throw new TypeError(`${key} needs a function`)
          return value.call(target, ...given, (inner: object) => body(prepared(inner)))
        }
      }
      return value
    },
  })
}

/** A pool for `portal_app`; every statement with parameters is prepared once a connection. */
export function connect(url: string, { max = 10, name = 'portal' } = {}): Client {
  return prepared(
    postgres(url, {
      max,
      connect_timeout: 5,
      idle_timeout: 0,
      // A short wait between tries, so that the portal is back as soon as the database is.
      backoff: (retries) => Math.min(0.05 * 2 ** retries, 1),
      onnotice: () => {},
      connection: {
        application_name: name,
        statement_timeout: 30_000,
        idle_in_transaction_session_timeout: 60_000,
      },
    }),
  )
}

/** Makes this pool the one that the whole process uses. */
export function shareClient(client: Client | undefined): void {
  globalThis.portalClient = client
}

export function sharedClient(): Client {
  if (globalThis.portalClient === undefined)
    throw new Error('The portal is not connected to its database yet.')
  return globalThis.portalClient
}

/** Refuses a connection to which row-level security would not apply. */
export async function assertSafeRole(client: Client): Promise<void> {
  const [role] = await client<
    { name: string; isSuper: boolean; bypasses: boolean; owns: boolean; creates: boolean }[]
  >`
    select rolname as name, rolsuper as "isSuper", rolbypassrls as bypasses, rolcreaterole as creates,
      exists (select from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p'))
        or exists (select from pg_roles o where o.rolname in ('portal_owner', 'portal_guard')
          and pg_has_role(pg_roles.oid, o.oid, 'member')) as owns
    from pg_roles where rolname = current_user`
  if (role === undefined) throw new Error('The database does not say who the portal is.')
  const faults = [
    role.isSuper && 'is a superuser',
    role.bypasses && 'bypasses row-level security (BYPASSRLS)',
    role.creates && 'may create roles (CREATEROLE)',
    role.owns && 'owns tables or may act as portal_owner or portal_guard',
  ].filter((fault) => fault !== false)
  if (faults.length > 0) {
    throw new Error(
      `The portal refuses to run as the database role "${role.name}", which ${faults.join(' and ')}. Let DATABASE_URL name portal_app.`,
    )
  }
}
