import type postgres from 'postgres'
import { beforeAll } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { proposePosting } from '#server/postings/propose-posting.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer } from '#tests/support/makers.ts'

async function aWorld(admin: postgres.Sql) {
  const home = await anAgency(admin, 'CA')
  const host = await anAgency(admin, 'US')
  const third = await anAgency(admin, 'MX')
  const people = {
    administrator: await anOfficer(admin, home, ['administrator']),
    officer: await anOfficer(admin, home, ['liaison_officer']),
    postedManager: await anOfficer(admin, home, ['manager']),
    homeManager: await anOfficer(admin, home, ['manager']),
    hostManager: await anOfficer(admin, host, ['manager']),
    sponsor: await anOfficer(admin, host),
    hostAdministrator: await anOfficer(admin, host, ['administrator']),
    outsider: await anOfficer(admin, third, ['manager']),
  }
  const given = (officerId = people.officer.officerId) => ({
    officerId,
    hostAgencyId: host.id,
    place: 'Detroit',
    sponsorId: people.sponsor.officerId,
    startsAt: '2020-01-01T00:00:00Z',
    endsAt: '2100-01-01T00:00:00Z',
    reason: 'Joint team',
  })
  const propose = async (officerId?: string) =>
    (await execute(proposePosting, given(officerId), people.administrator)).postingId
  const another = () => anOfficer(admin, home, ['liaison_officer'])
  const told = async (person: { officerId: string }, kind: string, postingId: string) =>
    (
      await admin`select 1 from notifications where officer_id = ${person.officerId} and kind = ${kind} and posting_id = ${postingId}`
    ).length
  return { admin, home, host, third, ...people, given, propose, another, told }
}
export type World = Awaited<ReturnType<typeof aWorld>>

/** An officer to be posted, both agencies' managers, a sponsor at the host, and somebody whom it does not concern. */
export function theWorld(): () => World {
  const db = useDatabase()
  let made: World | undefined
  beforeAll(async () => {
    made = await aWorld(db.admin())
  })
  return () => {
    if (!made) throw new Error('The world is there from beforeAll on.')
    return made
  }
}
