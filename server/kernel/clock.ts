let offset = 0

/** The only source of time in the portal. Tests and the demonstration's story move it; a portal that serves never does. */
export const clock = {
  now: () => new Date(Date.now() + offset),
  /** Moves time by milliseconds. */
  advance: (ms: number) => {
    offset += ms
  },
  /** Moves to a moment; time runs on from there. */
  moveTo: (moment: Date) => {
    offset = moment.getTime() - Date.now()
  },
  reset: () => {
    offset = 0
  },
}

export const minutes = (n: number) => n * 60_000
export const hours = (n: number) => n * 3_600_000
export const days = (n: number) => n * 86_400_000
