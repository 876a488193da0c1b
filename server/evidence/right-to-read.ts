import type { Credential } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { whenRightsEnd } from '#server/kernel/live.ts'
import { keepReading } from './keep-reading.ts'

/** Asked this often even when nothing was told: for what ends without an act and without a known time. */
const ASK_AGAIN = 5_000
/** The longest wait of a timer; longer ones are asked again by then anyway. */
const LONGEST = 3_600_000

/**
 * Watches a transfer under way: asks the gate whether it may go on when any act ended a right (told by PostgreSQL on commit, in
 * every process), at the moment at which the release, emergency or posting is known to end, and every few seconds.
 * Calls `onEnd` once when the answer is no. Returns the way to stop watching.
 */
export function watchRight(itemId: string, credential: Credential, onEnd: () => void): () => void {
  let isOver = false
  let expiry: NodeJS.Timeout | undefined
  const quiet = credential.kind === 'session' ? { ...credential, quiet: true as const } : credential
  const ask = async () => {
    if (isOver) return
    try {
      const { until } = await execute(keepReading, { itemId }, quiet)
      clearTimeout(expiry)
      if (until && !isOver)
        expiry = setTimeout(ask, Math.min(Math.max(until.getTime() - clock.now().getTime(), 0) + 5, LONGEST))
    } catch {
      if (isOver) return
      stop()
      onEnd()
    }
  }
  const deaf = whenRightsEnd(() => void ask())
  const timer = setInterval(ask, ASK_AGAIN)
  const stop = () => {
    isOver = true
    deaf()
    clearInterval(timer)
    clearTimeout(expiry)
  }
  void ask()
  return stop
}
