import { createHash, randomBytes } from 'node:crypto'
import postgres from 'postgres'

export type Person = {
  officerId: string
  agencyId: string
  token: string
  cases: { id: string; partnerId: string }[]
}

const scopes = ['cases:read', 'requests:write', 'evidence:write']

/** One officer of every agency with a token and up to 400 open cases: those of this seat (4 measured, 0 manages; data/1-world.sql). */
export async function peopleOf(adminUrl: string, seat: 0 | 4): Promise<Person[]> {
  const admin = postgres(adminUrl, { max: 1, connection: { session_replication_role: 'replica' } })
  try {
    const found = await admin<Omit<Person, 'token'>[]>`
      select o.id as "officerId", o.agency_id as "agencyId", (
        select json_agg(json_build_object('id', c.id, 'partnerId', c.partner)) from (
          select c.id, (select p.agency_id from case_participations p where p.case_id = c.id and p.agency_id <> o.agency_id limit 1) partner
          from case_readers r join cases c on c.id = r.case_id
          where r.reader_id = case ${seat}::int when 0 then o.agency_id else o.id end and c.state = 'open'
          order by r.case_id limit 400) c) as cases
      from officers o where split_part(replace(o.email::text, 'officer', ''), '@', 1)::int between ${seat * 40 + 1} and ${seat * 40 + 40}
      order by o.id`
    return await Promise.all(
      found.map(async (one) => {
        const token = `tp_${randomBytes(24).toString('base64url')}`
        const hash = createHash('sha256').update(token).digest()
        await admin`
          insert into access_tokens (officer_id, name, secret_hash, scopes, created_at, expires_at)
          values (${one.officerId}, 'bench', ${hash}, ${scopes}, now(), now() + interval '1 day')`
        return { ...one, token }
      }),
    )
  } finally {
    await admin.end()
  }
}
