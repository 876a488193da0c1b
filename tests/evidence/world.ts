import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import type { z } from 'zod'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { evidenceDoor } from '#server/evidence/door.ts'
import { finishUpload } from '#server/evidence/finish-upload.ts'
import { openUpload } from '#server/evidence/open-upload.ts'
import type { attachEvidenceInput } from '#server/evidence/schema.ts'
import { receive } from '#server/evidence/staging.ts'
import { execute } from '#server/kernel/execute.ts'
import { localStore, shareStore } from '#server/kernel/storage.ts'
import { aCase, anAgency, anOfficer, type Person, unrecorded } from '#tests/support/makers.ts'

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A store in a folder of its own for the test file. */
export function aStore() {
  const dir = mkdtempSync(join(tmpdir(), 'tripoint-store-'))
  beforeAll(() => shareStore(localStore(dir)))
  afterAll(() => {
    shareStore(undefined)
    rmSync(dir, { recursive: true, force: true })
  })
  return dir
}

export type World = Awaited<ReturnType<typeof aWorld>>

/** Two agencies, a case of the first that the second works too. */
export async function aWorld(admin: postgres.Sql) {
  const home = await anAgency(admin, 'CA')
  const other = await anAgency(admin, 'US')
  const officer = await anOfficer(admin, home)
  const manager = await anOfficer(admin, home, ['manager'])
  const auditor = await anOfficer(admin, home, ['auditor'])
  const foreigner = await anOfficer(admin, other, ['manager'])
  const { caseId, number } = await aCase(officer)
  await admin.begin(async (tx) => {
    // The triggers that keep the readers run; only the commit guard is left out.
    await tx`alter table case_participations disable trigger case_participations_audited`
    await tx`insert into case_participations (case_id, agency_id, status, proposed_by) values (${caseId}, ${other.id}, 'active', ${officer.officerId})`
    await tx`alter table case_participations enable trigger case_participations_audited`
  })
  return { home, other, officer, manager, auditor, foreigner, caseId, number }
}

/** Bytes that have arrived whole, not attached yet. */
export async function anUpload(
  by: Person,
  caseId: string,
  bytes: Buffer,
  fileName = 'seal.txt',
  declaredType = '',
) {
  const { uploadId } = await execute(
    openUpload,
    { caseId, fileName, declaredType, sizeBytes: bytes.length },
    by,
  )
  await receive(uploadId, 0, chunks(bytes))
  return execute(finishUpload, { uploadId }, by)
}
async function* chunks(bytes: Buffer) {
  if (bytes.length > 0) yield bytes
}

let serial = 0
export const exhibitFields = {
  title: 'Container seal',
  mark: 'protected_a',
  language: 'en',
} as const

export async function anExhibit(
  by: Person,
  caseId: string,
  bytes = randomBytes(1000),
  more: Partial<z.input<typeof attachEvidenceInput>> & { fileName?: string; declaredType?: string } = {},
) {
  const { fileName, declaredType, ...fields } = more
  const { uploadId } = await anUpload(by, caseId, bytes, fileName, declaredType)
  return execute(
    attachEvidence,
    { ...exhibitFields, exhibitNumber: `X-${++serial}`, ...fields, uploadId, sha256: sha256(bytes) },
    by,
  )
}

/** Lets an item reach an agency, as an approved release would. */
export async function released(admin: postgres.Sql, world: World, itemId: string) {
  const [row] = await admin<{ id: string }[]>`select gen_random_uuid() as id`
  const id = row?.id ?? ''
  await unrecorded(admin, async (tx) => {
    await tx`insert into releases (id, number, kind, case_id, from_agency_id, purpose, legal_basis, state, requested_by)
      values (${id}, ${id}, 'one_off', ${world.caseId}, ${world.home.id}, 'p', 'l', 'approved', ${world.officer.officerId})`
    await tx`insert into release_recipients (release_id, agency_id) values (${id}, ${world.other.id})`
    await tx`insert into release_items (release_id, item_id) values (${id}, ${itemId})`
    await tx`insert into item_audiences (item_id, agency_id, release_id) values (${itemId}, ${world.other.id}, ${id})`
  })
  return {
    revoke: () => unrecorded(admin, (tx) => tx`update releases set state = 'revoked' where id = ${id}`),
  }
}

/** A personal access token of this person: what a door takes. */
export async function aToken(admin: postgres.Sql, person: Person, scopes = ['evidence:write']) {
  const secret = `tp_${randomBytes(24).toString('base64url')}`
  const hash = createHash('sha256').update(secret).digest()
  await unrecorded(
    admin,
    (tx) => tx`
    insert into access_tokens (officer_id, name, secret_hash, scopes, expires_at)
    values (${person.officerId}, 'test', ${hash}, ${scopes}, now() + interval '1 day')`,
  )
  return { authorization: `Bearer ${secret}` }
}

/** The door of evidence on a port of its own. */
export function aDoor() {
  let server: Server | undefined
  let base = ''
  beforeAll(async () => {
    const listening = createServer((req, res) => void evidenceDoor.handle(req, res))
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const bound = listening.address()
    base = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  })
  afterAll(() => {
    server?.closeAllConnections()
    server?.close()
  })
  return () => base
}

/** A tus request; the version stands in every one. */
export const tus = (headers: Record<string, string>) => ({ 'tus-resumable': '1.0.0', ...headers })
export const uploadHeaders = (caseId: string, fileName: string, size: number, type = '') => ({
  'upload-length': String(size),
  'upload-metadata': Object.entries({ caseId, filename: fileName, filetype: type })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(','),
})
