let offset = 0

/** The only source of time in the portal. Tests move it; production never does. */
export const clock = {
  now: () => new Date(Date.now() + offset),
  /** Moves time by milliseconds relative to now; tests only. */
  advance: (ms: number) => {
    offset += ms
  },
  reset: () => {
    offset = 0
  },
}

export const minutes = (n: number) => n * 60_000
export const hours = (n: number) => n * 3_600_000
export const days = (n: number) => n * 86_400_000
