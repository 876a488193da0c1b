import { sql } from 'drizzle-orm'
import { database, type Transaction } from '#db/database.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { notifications } from '#db/schema/notifications.ts'
import { type Actor, addressIn, type Credential, hasFreshFactor, type Officer } from './actor.ts'
import { clock, minutes } from './clock.ts'
import { asPortalError, fieldIssues, PortalError } from './errors.ts'
import { finishJob, sendJob } from './jobs.ts'
import { mailIsOn } from './mail.ts'
import type { AuditEntry, Operation } from './operation.ts'

type Refused = {
  refused: string
  officerId?: string
  agencyId?: string
  sessionId?: string
  tokenId?: string
}

/**
 * Runs an operation: the only way in, for every door. Parses the input, opens the transaction, tells PostgreSQL who acts,
 * asks the policy, runs, writes the audit row, commits. A refusal is recorded in a transaction of its own.
 * @throws PortalError and nothing else
 */
export async function execute<I, R>(
  operation: Operation<I, R>,
  input: I,
  credential: Credential,
): Promise<R> {
  let actor: Actor | Refused | undefined
  try {
    const parsed = operation.input.safeParse(input, { reportInput: true })
    if (!parsed.success) throw new PortalError('invalid', 'input', {}, fieldIssues(parsed.error))
    return await database().transaction(async (tx) => {
      const known = await begin(tx, credential)
      actor = known
      admit(operation, known)
      if (credential.kind === 'system' && credential.job) await finishJob(tx, credential.job)
      const { result, entry, notices } = await operation.act({
        tx,
        actor: known,
        input: parsed.data,
        credential,
        judge: (verdict) => {
          if (verdict !== true) throw new PortalError('forbidden', verdict)
          if (operation.freshFactor) demandFactor(known)
        },
      })
      for (const notice of notices) {
        const { to, facts, ...rest } = notice
        const told = [...new Set(to)].filter((id) => known.kind !== 'officer' || id !== known.officerId)
        if (told.length === 0) continue
        await tx
          .insert(notifications)
          .values(told.map((officerId) => ({ ...rest, officerId, facts: facts ?? {} })))
        if (mailIsOn()) await tellByMail(tx, told, notice.urgent ?? false)
      }
      if (entry) await record(tx, operation, actor, credential, entry, 'done')
      return result
    })
  } catch (thrown) {
    const error = asPortalError(thrown)
    if (error.code === 'internal') console.error(`${operation.name} failed`, thrown)
    await recordRefusal(operation, input, credential, actor, error)
    throw error
  }
}

/** A letter that something waits; what is not urgent waits a minute for more. */
async function tellByMail(tx: Transaction, told: string[], urgent: boolean) {
  const at = new Date(clock.now().getTime() + (urgent ? 0 : minutes(1)))
  for (const officerId of told)
    await sendJob(tx, { run: 'notifications.mailNotices', input: { officerId }, at })
}

/** First statement of every transaction: sent late, row security would answer with nothing, silently. */
async function begin(tx: Transaction, credential: Credential): Promise<Actor | Refused> {
  const told = JSON.stringify({ ...credential, now: clock.now().toISOString() })
  const [row] = await tx.execute<{ actor: Actor | Refused }>(
    sql`select app.begin_act(${told}::jsonb) as actor`,
  )
  if (!row) throw new PortalError('internal', 'no-actor')
  return row.actor
}

function admit(operation: Operation, actor: Actor | Refused): asserts actor is Actor {
  if ('refused' in actor) throw new PortalError('unauthenticated', actor.refused)
  if (operation.by !== 'anyone' && operation.by !== actor.kind)
    throw new PortalError('unauthenticated', 'wrong-kind-of-actor')
  if (actor.kind === 'officer' && actor.scopes && !inScope(operation, actor.scopes))
    throw new PortalError('forbidden', 'token-scope')
}

/** Asked last, so that nobody gives a code for an act that would be refused all the same. */
function demandFactor(actor: Actor) {
  if (actor.kind !== 'officer') return
  if (actor.tokenId) throw new PortalError('forbidden', 'session-needed')
  if (!hasFreshFactor(actor)) throw new PortalError('forbidden', 'step-up-needed')
}

/** Tokens carry `feature:read` or `feature:write`; write includes read. Accounts stay out of their reach. */
const inScope = (operation: Operation, scopes: string[]) => {
  const [feature = ''] = operation.name.split('.')
  return (
    scopes.includes(`${feature}:write`) || (operation.kind === 'query' && scopes.includes(`${feature}:read`))
  )
}

async function record(
  tx: Transaction,
  operation: Pick<Operation, 'kind'>,
  actor: Actor | Refused | undefined,
  credential: Credential,
  entry: AuditEntry,
  outcome: 'done' | 'denied' | 'failed',
) {
  const who = actor && 'officerId' in actor ? actor : entry.who
  const officer: Partial<Officer> = actor && 'kind' in actor && actor.kind === 'officer' ? actor : {}
  await tx.insert(auditEvents).values({
    at: clock.now(),
    action: entry.action,
    kind: operation.kind,
    outcome,
    reason: entry.reason ?? '',
    officerId: who?.officerId ?? null,
    agencyId: who?.agencyId ?? null,
    postingId: officer.postingId ?? null,
    sessionId: who?.sessionId ?? null,
    tokenId: (who && 'tokenId' in who && who.tokenId) || null,
    door: credential.door,
    address: addressIn(credential),
    caseId: entry.caseId ?? null,
    requestId: entry.requestId ?? null,
    subjectType: entry.subject?.[0] ?? '',
    subjectId: entry.subject?.[1] ?? null,
    ownerAgencyId: entry.ownerAgencyId ?? null,
    facts: entry.facts ?? {},
  })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const uuidOf = (input: unknown, key: string): string | null => {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined
  return typeof value === 'string' && uuid.test(value) ? value : null
}

/** Refusals and failures are history too. When even this cannot be written, the act has failed all the same. */
async function recordRefusal(
  operation: Operation,
  input: unknown,
  credential: Credential,
  actor: Actor | Refused | undefined,
  error: PortalError,
) {
  if (error.code === 'unavailable') return
  // A visitor without a session who opens a page is no event; an ended or unknown session is.
  const outcome = ['internal', 'conflict', 'precondition', 'invalid'].includes(error.code)
    ? 'failed'
    : 'denied'
  const entry: AuditEntry = {
    action: `${operation.name}.${outcome}`,
    reason: error.reason,
    caseId: uuidOf(input, 'caseId'),
    requestId: uuidOf(input, 'requestId'),
    facts:
      error.issues.length > 0
        ? { fields: error.issues.slice(0, 20).map((issue) => `${issue.path}: ${issue.key}`) }
        : {},
  }
  try {
    await database().transaction(async (tx) => {
      const now = await begin(tx, credential)
      if ('refused' in now) await begin(tx, { kind: 'system', door: 'job' })
      await record(tx, operation, actor ?? now, credential, entry, outcome)
    })
  } catch (thrown) {
    console.error(`${operation.name}: a refusal could not be recorded`, asPortalError(thrown).reason)
  }
}
