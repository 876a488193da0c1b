import { z } from 'zod'

const told = z.object({
  officerId: z.string(),
  now: z.coerce.date(),
  idleAt: z.coerce.date(),
  absoluteUntil: z.coerce.date(),
})

export type SessionLeft = {
  ended: boolean
  officerId: string
  idleMinutes: number
  absoluteMinutes: number
}

const ended: SessionLeft = { ended: true, officerId: '', idleMinutes: 0, absoluteMinutes: 0 }
const minutesTo = (from: Date, to: Date) => Math.max(0, Math.ceil((to.getTime() - from.getTime()) / 60_000))

/** What is left of the session, asked without counting as use; null when the portal cannot be reached. */
export async function askSession(): Promise<SessionLeft | null> {
  const answer = await fetch('/session-state', { cache: 'no-store' }).catch(() => null)
  if (answer?.status === 401) return ended
  if (!answer?.ok) return null
  const { officerId, now, idleAt, absoluteUntil } = told.parse(await answer.json())
  return {
    ended: false,
    officerId,
    idleMinutes: minutesTo(now, idleAt),
    absoluteMinutes: minutesTo(now, absoluteUntil),
  }
}
