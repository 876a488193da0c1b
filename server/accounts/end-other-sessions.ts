import { command } from '#server/kernel/operation.ts'
import { endSessions } from './load.ts'
import { canProtectSelf } from './policy.ts'
import { nothingInput } from './schema.ts'

/** Ends all of the officer's sessions but this one. */
export const endOtherSessions = command({
  name: 'accounts.endOtherSessions',
  action: 'accounts.sessions-ended',
  input: nothingInput,
  policy: canProtectSelf,
  run: async ({ tx, actor }) => ({
    ended: await endSessions(tx, actor.officerId, 'ended-by-officer', actor.sessionId ?? undefined),
  }),
  audit: ({ result }) => ({ facts: { ended: result.ended } }),
})
