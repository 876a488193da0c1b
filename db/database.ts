import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { type Client, sharedClient } from './client.ts'

const made = new WeakMap<Client, PostgresJsDatabase>()

/** The query builder over the shared pool. Only the kernel opens transactions with it. */
export function database(): PostgresJsDatabase {
  const client = sharedClient()
  const known = made.get(client)
  if (known) return known
  const fresh = drizzle(client)
  made.set(client, fresh)
  return fresh
}

/** What an operation gets: a transaction in which PostgreSQL knows who acts. */
export type Transaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]
