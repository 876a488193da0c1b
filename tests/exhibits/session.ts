import { createHash, randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import type { Credential } from '#server/kernel/actor.ts'
import { type Person, unrecorded } from '#tests/support/makers.ts'

/** A session of this person whose second factor was given so many minutes ago. */
export async function aSession(admin: postgres.Sql, person: Person, minutesAgo: number): Promise<Credential> {
  const hash = createHash('sha256').update(randomBytes(32)).digest()
  await unrecorded(
    admin,
    (tx) => tx`
    insert into sessions (officer_id, secret_hash, address, absolute_until, reauthenticated_at)
    values (${person.officerId}, ${hash}, '', now() + interval '12 hours', ${new Date(Date.now() - minutesAgo * 60_000).toISOString()})`,
  )
  return { kind: 'session', hash: hash.toString('hex'), address: '', door: 'test' }
}
