export type SessionLeft = {
  ended: boolean
  officerId: string
  idleMinutes: number
  absoluteMinutes: number
}

const ended: SessionLeft = { ended: true, officerId: '', idleMinutes: 0, absoluteMinutes: 0 }

/** What is left of the session, asked without counting as use; null when the portal cannot be reached. */
export async function askSession(): Promise<SessionLeft | null> {
  const answer = await fetch('/session-state', { cache: 'no-store' }).catch(() => null)
  if (answer?.status === 401) return ended
  if (!answer?.ok) return null
  const told: unknown = await answer.json().catch(() => null)
  const read = (key: string) => String(Reflect.get(Object(told), key) ?? '')
  const minutesTo = (key: string) =>
    Math.max(0, Math.ceil((Date.parse(read(key)) - Date.parse(read('now'))) / 60_000))
  const idleMinutes = minutesTo('idleAt')
  const absoluteMinutes = minutesTo('absoluteUntil')
  if (Number.isNaN(idleMinutes + absoluteMinutes)) return null
  return { ended: false, officerId: read('officerId'), idleMinutes, absoluteMinutes }
}
