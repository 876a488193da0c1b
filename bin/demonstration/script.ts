import type { OfficerSlug } from '#db/seed/story/types.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import type { Operation } from '#server/kernel/operation.ts'

type Scene = { at: number; order: number; play: () => Promise<void> }

/**
 * The story as it happened: each scene is played at its own time, in order, through the same gate as everything else,
 * so that the demonstration's log is a real one.
 */
export class Script {
  readonly ids = new Map<string, string>()
  readonly #scenes: Scene[] = []
  readonly #start = Date.now()
  #last = ''

  /** Remembers and finds what a name of the story has become in the database. */
  id(kind: string, slug: string): string {
    const found = this.ids.get(`${kind}:${slug}`)
    if (!found) throw new Error(`the story has no ${kind} ${slug} yet`)
    return found
  }

  date(at: number): Date {
    return new Date(this.#start + days(at))
  }

  credential(officer: OfficerSlug): Credential {
    return { kind: 'officer', officerId: this.id('officer', officer), door: 'seed' }
  }

  act<I, R>(operation: Operation<I, R>, officer: OfficerSlug, input: I): Promise<R> {
    this.#last = `${operation.name} by ${officer}`
    return execute(operation, input, this.credential(officer))
  }

  /** At so many days from now (negative: ago); nothing of the story lies in the future. */
  scene(at: number, play: () => Promise<void>): void {
    this.#scenes.push({ at: Math.min(at, -0.001), order: this.#scenes.length, play })
  }

  async play(): Promise<void> {
    const order = this.#scenes.sort((a, b) => a.at - b.at || a.order - b.order)
    try {
      for (const { at, play } of order) {
        clock.moveTo(this.date(at))
        await play().catch((cause: unknown) => {
          throw new Error(
            `Day ${at}: ${this.#last} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
            { cause },
          )
        })
      }
    } finally {
      clock.reset()
    }
  }
}
