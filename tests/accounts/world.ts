import { hash } from '@node-rs/argon2'
import { generateSecret, generateSync } from 'otplib'
import type postgres from 'postgres'
import type { Role } from '#db/schema/officers.ts'
import { beginSignIn } from '#server/accounts/begin-sign-in.ts'
import { completeSignIn } from '#server/accounts/complete-sign-in.ts'
import { plainCode, seal, sha256Hex } from '#server/accounts/secrets.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { hashOfSession } from '#server/kernel/session-cookie.ts'
import { anOfficer, unrecorded } from '#tests/support/makers.ts'

export const password = 'correct horse battery staple'
export const recoveryCode = 'abcd-efgh-jkmn'
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let lastAddress = 0
/** A browser of its own: another address, so that one test's failures do not slow the next. */
export const aVisitor = (): Credential & { kind: 'visitor' } => ({
  kind: 'visitor',
  address: `198.51.100.${++lastAddress}`,
  userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
  door: 'test',
})

export type Holder = Awaited<ReturnType<typeof anAccount>>

/** An officer with a password and, unless said otherwise, a second factor and one recovery code. */
export async function anAccount(
  admin: postgres.Sql,
  agency: { id: string },
  roles: Role[] = ['investigator'],
  { hasFactor = true } = {},
) {
  const person = await anOfficer(admin, agency, roles)
  const seed = generateSecret()
  const passwordHash = await hash(password, argon)
  await unrecorded(
    admin,
    (tx) => tx`
    insert into credentials (officer_id, password_hash, password_set_at, totp_sealed, totp_enrolled_at, recovery_hashes)
    values (${person.officerId}, ${passwordHash}, ${new Date(0)}, ${hasFactor ? seal(seed) : null}, ${hasFactor ? new Date(0) : null},
      ${hasFactor ? [sha256Hex(plainCode(recoveryCode))] : []})`,
  )
  return {
    ...person,
    person,
    seed,
    names: { agencyId: agency.id, email: `${person.officerId}@test.example` },
  }
}

/** What the authenticator app shows now, or some steps of 30 seconds away. */
export const codeOf = (seed: string, steps = 0) =>
  generateSync({ secret: seed, epoch: Math.floor(clock.now().getTime() / 1000) + steps * 30 })
/** A code that is right at no time near now. */
export const wrongCode = (seed: string) => {
  const near = [-2, -1, 0, 1, 2].map((step) => codeOf(seed, step))
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code)) ?? ''
  )
}

export const challengeOf = async (holder: Holder, visitor: Credential = aVisitor()) => {
  const { step } = await execute(beginSignIn, { ...holder.names, password }, visitor)
  if (!step) throw new Error('refused')
  return step
}

export const sessionOf = (secret: string): Credential & { kind: 'session' } => ({
  kind: 'session',
  hash: hashOfSession(secret),
  address: '203.0.113.9',
  door: 'test',
})

/** Signs in by password and code; moves the clock a step on, because a code is good once. */
export async function signedIn(holder: Holder, visitor: Credential = aVisitor()) {
  const { challenge } = await challengeOf(holder, visitor)
  const answer = await execute(completeSignIn, { challenge, code: codeOf(holder.seed) }, visitor)
  if (answer.refused !== null) throw new Error(answer.refused)
  clock.advance(30_000)
  return sessionOf(answer.secret)
}

export const credentialsOf = async (admin: postgres.Sql, officerId: string) => {
  const [row] = await admin<
    {
      failures: number
      locked_at: Date | null
      recovery_hashes: string[]
      password_hash: string | null
      totp_sealed: Buffer | null
    }[]
  >`select * from credentials where officer_id = ${officerId}`
  if (!row) throw new Error('no credentials')
  return row
}

export const sessionsOf = (admin: postgres.Sql, officerId: string) =>
  admin<
    {
      id: string
      ended_at: Date | null
      end_reason: string
      posting_id: string | null
      absolute_until: Date
    }[]
  >`
    select * from sessions where officer_id = ${officerId} order by created_at, id`
