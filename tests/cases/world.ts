import type postgres from 'postgres'
import { beforeAll, expect } from 'vitest'
import { acceptInvitation } from '#server/cases/accept-invitation.ts'
import { assignOfficer } from '#server/cases/assign-officer.ts'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase, anAgency, anOfficer, auditRows, type Person, unrecorded } from '#tests/support/makers.ts'

type Verbs = ('read' | 'contribute' | 'manage' | 'close')[]
export type World = Awaited<ReturnType<typeof aWorld>>

async function aWorld(admin: postgres.Sql) {
  const home = await anAgency(admin, 'CA')
  const partner = await anAgency(admin, 'US')
  const third = await anAgency(admin, 'MX')
  const agencies = { home, partner, third }
  const people = {
    officer: await anOfficer(admin, home),
    reader: await anOfficer(admin, home),
    colleague: await anOfficer(admin, home),
    manager: await anOfficer(admin, home, ['manager']),
    deputy: await anOfficer(admin, home, ['manager']),
    auditor: await anOfficer(admin, home, ['auditor']),
    partnerManager: await anOfficer(admin, partner, ['manager']),
    partnerOfficer: await anOfficer(admin, partner),
    outsider: await anOfficer(admin, third, ['manager']),
  }
  const assign = (caseId: string, by: Person, who: Person, verbs: Verbs) =>
    execute(assignOfficer, { caseId, officerId: who.officerId, verbs }, by)
  /** Led by home, with an officer who holds every verb and one who only reads. */
  const ownCase = async () => {
    const { caseId } = await aCase(people.officer)
    await assign(caseId, people.manager, people.reader, ['read'])
    return caseId
  }
  const invitedCase = async () => {
    const caseId = await ownCase()
    await execute(
      inviteAgency,
      { caseId, agencyId: partner.id, purpose: 'Rail side of the route' },
      people.manager,
    )
    return caseId
  }
  /** The partner takes part, with an officer who contributes. */
  const sharedCase = async () => {
    const caseId = await invitedCase()
    await execute(acceptInvitation, { caseId }, people.partnerManager)
    await assign(caseId, people.partnerManager, people.partnerOfficer, ['contribute'])
    return caseId
  }
  const close = (caseId: string) =>
    unrecorded(admin, (tx) => tx`update cases set state = 'closed', closed_at = now() where id = ${caseId}`)

  const expectRow = async (action: string, caseId: string, row: object) => {
    const rows = (await auditRows(admin, action)).filter((found) => found.case_id === caseId)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject(row)
  }
  const expectDenied = async (act: Promise<unknown>, name: string, caseId: string, reason: string) => {
    await expect(act).rejects.toMatchObject({ code: 'forbidden', reason })
    await expectRow(`${name}.denied`, caseId, { outcome: 'denied', reason })
  }
  const told = async (person: Person, kind: string, caseId: string) =>
    (
      await admin`select 1 from notifications where officer_id = ${person.officerId} and kind = ${kind} and case_id = ${caseId}`
    ).length
  return {
    admin,
    ...agencies,
    ...people,
    assign,
    ownCase,
    invitedCase,
    sharedCase,
    close,
    expectRow,
    expectDenied,
    told,
  }
}

/** Each file has a world of its own: three agencies, their people, and ways to make a case in each standing. */
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

export const expectHidden = (act: Promise<unknown>) =>
  expect(act).rejects.toMatchObject({ code: 'not-found' })
export const expectCode = (act: Promise<unknown>, code: string, reason: string) =>
  expect(act).rejects.toMatchObject({ code, reason })

/** A release written by the superuser, as something that a test starts from. */
export async function aRelease(
  admin: postgres.Sql,
  by: Person,
  to: { id: string },
  caseId: string,
  itemIds: string[],
  more: { state?: string; kind?: string; expiresAt?: Date | null } = {},
) {
  const id = crypto.randomUUID()
  const { state = 'approved', kind = 'one_off', expiresAt = null } = more
  await unrecorded(admin, async (tx) => {
    await tx`insert into releases (id, number, kind, case_id, from_agency_id, purpose, legal_basis, state, requested_by, requested_at, expires_at)
      values (${id}, ${`REL-${id.slice(0, 8)}`}, ${kind}, ${caseId}, ${by.agencyId}, 'p', 'l', ${state}, ${by.officerId}, now(), ${expiresAt})`
    await tx`insert into release_recipients (release_id, agency_id) values (${id}, ${to.id})`
    for (const itemId of itemIds) {
      if (kind !== 'standing')
        await tx`insert into release_items (release_id, item_id) values (${id}, ${itemId})`
      if (state === 'approved')
        await tx`insert into item_audiences (item_id, agency_id, release_id, at) values (${itemId}, ${to.id}, ${id}, now())`
    }
  })
  return id
}
