import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { z } from 'zod'
import type { Role } from '#db/schema/officers.ts'
import { openCase } from '#server/cases/open-case.ts'
import type { openCaseInput } from '#server/cases/schema.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { execute } from '#server/kernel/execute.ts'

/** Someone who acts in a test: shown to `execute` like any other credential. */
export type Person = Credential & { kind: 'officer'; officerId: string; agencyId: string }

let serial = 0
const next = () => (++serial).toString().padStart(3, '0')

/** An agency written by the superuser, past the gate, as something that a test starts from. */
export async function anAgency(admin: postgres.Sql, country: 'CA' | 'US' | 'MX' = 'CA', code = `T${next()}`) {
  const id = randomUUID()
  await unrecorded(
    admin,
    (tx) => tx`
    insert into agencies (id, code, names, country) values (${id}, ${code}, ${tx.json({ en: code, fr: code, es: code })}, ${country})`,
  )
  return { id, code, country }
}

export async function anOfficer(
  admin: postgres.Sql,
  agency: { id: string },
  roles: Role[] = ['investigator'],
  more: { onDesk?: boolean; fullName?: string; language?: 'en' | 'fr' | 'es' } = {},
): Promise<Person> {
  const officerId = randomUUID()
  const name = more.fullName ?? `Officer ${next()}`
  await unrecorded(
    admin,
    (tx) => tx`
    insert into officers (id, agency_id, email, full_name, rank, roles, on_desk, language)
    values (${officerId}, ${agency.id}, ${`${officerId}@test.example`}, ${name}, 'Sgt.', ${roles}, ${more.onDesk ?? false}, ${more.language ?? 'en'})`,
  )
  return { kind: 'officer', officerId, agencyId: agency.id, door: 'test' }
}

/** A case opened through the gate by this person. */
export const aCase = (by: Person, more: Partial<z.input<typeof openCaseInput>> = {}) =>
  execute(openCase, { ...caseFields, ...more }, by)

export const caseFields = {
  kind: 'contraband',
  title: 'Container of mixed contraband',
  summary: 'Seen at the rail yard.',
  language: 'en',
  offence: 'Smuggling',
  legalAuthority: 'Customs Act, s. 159',
  purpose: 'Find the consignee',
  mark: 'protected_a',
} as const

/** Writes as the superuser without the commit guard: a starting point, not an act. */
export async function unrecorded(
  admin: postgres.Sql,
  write: (tx: postgres.TransactionSql) => Promise<unknown>,
) {
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await write(tx)
  })
}

/** Audit rows so far, oldest first, as the superuser sees them. */
export const auditRows = (admin: postgres.Sql, action?: string) =>
  admin<
    {
      action: string
      outcome: string
      reason: string
      officer_id: string | null
      case_id: string | null
      facts: Record<string, unknown>
    }[]
  >`
    select action, outcome, reason, officer_id, case_id, request_id, subject_type, subject_id, facts from audit_events
    where ${action ?? null}::text is null or action = ${action ?? null} order by at, id`
