const parts = (zone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  })

/** How far the zone's clock is ahead of UTC at this instant. */
function offsetAt(instant: number, zone: string): number {
  const found = Object.fromEntries(
    parts(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const { year, month, day, hour, minute, second } = found
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - instant
}

/** The instant at which a calendar day (`2026-03-31`) begins in a zone, or a day later. */
export function dayStart(day: string | undefined, zone: string, later = 0): string | undefined {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const midnight = Date.parse(`${day}T00:00:00Z`) + later * 86_400_000
  if (Number.isNaN(midnight)) return undefined
  // Twice, because the first guess may fall on the other side of a change of the clock.
  const guess = midnight - offsetAt(midnight, zone)
  return new Date(midnight - offsetAt(guess, zone)).toISOString()
}
