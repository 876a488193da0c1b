import type { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import type { Actor, Credential, Officer, System, Visitor } from './actor.ts'

/** `allowed`, or a stable reason code (a key below `errors.reason`). */
export type Verdict = true | string

/** What the log says of an act. Identifiers, numbers and codes only; content never. */
export type AuditEntry = {
  /** `feature.past-tense`, such as `evidence.attached`. */
  action: string
  caseId?: string | null | undefined
  requestId?: string | null | undefined
  subject?: readonly [type: string, id: string] | null | undefined
  /** Agency whose information was touched, when known. */
  ownerAgencyId?: string | null | undefined
  /** Whose act it is when a visitor acts on an account: sign-in and activation. */
  who?: { officerId: string; agencyId: string; sessionId?: string } | undefined
  /** The reason that the officer gave. */
  reason?: string | undefined
  facts?: Record<string, string | number | boolean | null | string[]> | undefined
}

/** Told to officers on commit; facts are numbers and codes, never content. */
export type Notice = {
  to: string[]
  kind: string
  caseId?: string | null | undefined
  requestId?: string | null | undefined
  releaseId?: string | null | undefined
  postingId?: string | null | undefined
  facts?: Record<string, string> | undefined
  /** Gets through quiet hours and digests. */
  urgent?: boolean | undefined
}

export type WhoMay = { officer: Officer; visitor: Visitor; system: System; anyone: Actor }
type Scope<A extends Actor, I> = { tx: Transaction; actor: A; input: I; credential: Credential }
/** `about` is filled by a run that learns for the log what the caller must not be told. */
type Loaded<A extends Actor, I, S> = Scope<A, I> & {
  subject: S
  about: Partial<AuditEntry>
  /** A notice on commit, of what the caller must not be told; others come from `notify`. */
  tell: (notice: Notice) => void
}
type Outcome<I, S, R, A extends Actor> = { input: I; subject: S; result: R; actor: A }

type Parts<W extends keyof WhoMay, Z extends z.ZodType, S, R> = {
  /** `feature.verb` or `feature.verbNoun`: the procedure, the REST path and the dialog carry the same words. */
  name: string
  /** Officers unless said otherwise. */
  by?: W
  input: Z
  /** Very sensitive: `execute` demands the second factor of the last ten minutes, after the policy has said yes. Tokens may not. */
  freshFactor?: true
  /** Fetches what the policy judges; throws not-found when the row does not exist for the actor. */
  load?: (scope: Scope<WhoMay[W], z.output<Z>>) => Promise<S>
  /** Named predicate of the feature's policy.ts. */
  policy: (actor: WhoMay[W], subject: S, input: z.output<Z>) => Verdict | Promise<Verdict>
  run: (scope: Loaded<WhoMay[W], z.output<Z>, NoInfer<S>>) => Promise<R>
}

export type Audit<I, S, R, A extends Actor> = (outcome: Outcome<I, S, R, A>) => AuditEntry

/** The type-erased operation that doors and `execute` handle; only `command` and `query` make one. */
export type Operation<I = unknown, R = unknown, K extends 'command' | 'query' = 'command' | 'query'> = {
  readonly kind: K
  readonly name: string
  readonly by: keyof WhoMay
  readonly input: z.ZodType
  readonly policyName: string
  readonly freshFactor: boolean
  /** Recorded action, found by running; null when the reads carry nothing protected. */
  readonly notRecorded: string | null
  /** Action names for `npm run operations` and the architecture test. */
  readonly action: string
  readonly act: (scope: {
    tx: Transaction
    actor: Actor
    input: unknown
    credential: Credential
    judge: (verdict: Verdict) => void
  }) => Promise<{
    result: R
    entry: AuditEntry | null
    notices: Notice[]
  }>
  /** Types only: what a caller passes and gets. */
  readonly types?: { input: I; result: R }
}

const build = <K extends 'command' | 'query', W extends keyof WhoMay, Z extends z.ZodType, S, R>(
  kind: K,
  parts: Parts<W, Z, S, R>,
  action: string,
  audit: Audit<z.output<Z>, S, R, WhoMay[W]> | null,
  notRecorded: string | null,
  notify?: (outcome: Outcome<z.output<Z>, S, R, WhoMay[W]>) => Notice[],
): Operation<z.input<Z>, R, K> => ({
  kind,
  name: parts.name,
  by: parts.by ?? 'officer',
  input: parts.input,
  policyName: parts.policy.name,
  freshFactor: parts.freshFactor ?? false,
  notRecorded,
  action,
  act: async ({ tx, actor, input, credential, judge }) => {
    // execute has parsed the input with this very schema and checked the kind of actor: the one place that narrows by hand.
    const scope = { tx, actor: actor as WhoMay[W], input: input as z.output<Z>, credential }
    const subject = (parts.load ? await parts.load(scope) : undefined) as S
    judge(await parts.policy(scope.actor, subject, scope.input))
    const about: Partial<AuditEntry> = {}
    const told: Notice[] = []
    const tell = (notice: Notice) => void told.push(notice)
    const result = await parts.run({ ...scope, subject, about, tell })
    const outcome = { input: scope.input, subject, result, actor: scope.actor }
    return {
      result,
      entry: audit ? { ...audit(outcome), ...about } : null,
      notices: [...told, ...(notify ? notify(outcome) : [])],
    }
  },
})

/** An act that changes something. `audit` is not optional, and PostgreSQL refuses the commit without its row. */
export const command = <Z extends z.ZodType, S, R, W extends keyof WhoMay = 'officer'>(
  parts: Parts<W, Z, S, R> & {
    action: string
    audit: (
      outcome: Outcome<z.output<Z>, NoInfer<S>, NoInfer<R>, WhoMay[W]>,
    ) => Omit<AuditEntry, 'action'> & { action?: string }
    notify?: (outcome: Outcome<z.output<Z>, NoInfer<S>, NoInfer<R>, WhoMay[W]>) => Notice[]
  },
) =>
  build<'command', W, Z, S, R>(
    'command',
    parts,
    parts.action,
    (o) => ({ action: parts.action, ...parts.audit(o) }),
    null,
    parts.notify,
  )

/** An act that shows something. Recorded, or `{ notRecorded: reason }` for the few reads that carry nothing protected. */
export const query = <Z extends z.ZodType, S, R, W extends keyof WhoMay = 'officer'>(
  parts: Parts<W, Z, S, R> &
    (
      | {
          action: string
          audit: (
            outcome: Outcome<z.output<Z>, NoInfer<S>, NoInfer<R>, WhoMay[W]>,
          ) => Omit<AuditEntry, 'action'> & { action?: string }
        }
      | { audit: { notRecorded: string } }
    ),
) =>
  'action' in parts
    ? build<'query', W, Z, S, R>(
        'query',
        parts,
        parts.action,
        (o) => ({ action: parts.action, ...parts.audit(o) }),
        null,
      )
    : build<'query', W, Z, S, R>('query', parts, '', null, parts.audit.notRecorded)
