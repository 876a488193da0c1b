/** When an agency works: minutes of the local day, days of the week (0 is Sunday), holidays as local dates. */
export type Calendar = { zone: string; days: number[]; opens: number; closes: number; holidays: string[] }

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (zone: string) => {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, made)
  return made
}

/** The local date and the seconds since local midnight as a clock on the wall shows them. */
export function localTime(at: Date, zone: string) {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return {
    date: `${part.year}-${part.month}-${part.day}`,
    seconds: Number(part.hour) * 3600 + Number(part.minute) * 60 + Number(part.second),
  }
}

const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`)
export const weekday = (date: string) => new Date(midnight(date)).getUTCDay()
const dayAfter = (date: string) => new Date(midnight(date) + 86_400_000).toISOString().slice(0, 10)

/** The instant at which a clock on the wall shows this; a time that summer time skips is the first one after it. */
export function instantAt(date: string, seconds: number, zone: string): Date {
  const wanted = midnight(date) + seconds * 1000
  // The offsets of the day before and the day after: around a change of the clocks one of them is right.
  const tried = [-86_400_000, 86_400_000].map((away) => {
    const shown = localTime(new Date(wanted + away), zone)
    return 2 * wanted + away - (midnight(shown.date) + shown.seconds * 1000)
  })
  const right = tried.filter((at) => {
    const shown = localTime(new Date(at), zone)
    return midnight(shown.date) + shown.seconds * 1000 === wanted
  })
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...tried))
}

export const isWorkday = (date: string, { days, holidays }: Calendar) =>
  days.includes(weekday(date)) && !holidays.includes(date)

// An agency that never opens would never be due: the search ends after ten years.
const furthest = 3660

function* spans(from: Date, calendar: Calendar) {
  let { date } = localTime(from, calendar.zone)
  for (let i = 0; i < furthest; i++, date = dayAfter(date)) {
    if (!isWorkday(date, calendar)) continue
    const start = Math.max(instantAt(date, calendar.opens * 60, calendar.zone).getTime(), from.getTime())
    const end = instantAt(date, calendar.closes * 60, calendar.zone).getTime()
    if (end > start) yield { start, end }
  }
}

/** The instant when so many seconds have passed; by the calendar only while the agency works. */
export function addTime(from: Date, seconds: number, calendar: Calendar | null): Date {
  if (!calendar || seconds <= 0) return new Date(from.getTime() + seconds * 1000)
  let left = seconds * 1000
  for (const { start, end } of spans(from, calendar)) {
    if (left <= end - start) return new Date(start + left)
    left -= end - start
  }
  return new Date(from.getTime() + seconds * 1000)
}

/** Seconds from one instant to the other, negative when it is past; by the calendar only working time counts. */
export function timeBetween(from: Date, to: Date, calendar: Calendar | null): number {
  const whole = (ms: number) => Math.round(ms / 1000)
  if (!calendar || to <= from) return whole(to.getTime() - from.getTime())
  let sum = 0
  for (const { start, end } of spans(from, calendar)) {
    if (start >= to.getTime()) break
    sum += Math.min(end, to.getTime()) - start
  }
  return whole(sum)
}
