import { EventEmitter } from 'node:events'
import { sharedClient } from '#db/client.ts'

/** What PostgreSQL told on commit. Ids only: whoever passes it on asks the row policies first. */
export type Change = {
  officerId?: string
  caseId?: string | null
  requestId?: string | null
  action?: string
  by?: string | null
}

const emitter = new EventEmitter().setMaxListeners(0)
let listening: Promise<unknown> | undefined

const isChange = (value: unknown): value is Change => typeof value === 'object' && value !== null

/** One LISTEN a process, shared by all streams; postgres.js takes it up again after a lost connection and says so. */
function listen(): Promise<unknown> {
  listening ??= sharedClient()
    .listen(
      'portal',
      (payload) => {
        const told: unknown = JSON.parse(payload)
        if (isChange(told)) emitter.emit('change', told)
      },
      // Something may have been missed while the line was down: everybody looks again.
      () => emitter.emit('change', {}),
    )
    .catch((error: unknown) => {
      listening = undefined
      throw error
    })
  return listening
}

let hearing: Promise<unknown> | undefined
function hear(): Promise<unknown> {
  const tell = () => void emitter.emit('rights')
  hearing ??= sharedClient()
    .listen('rights', tell, tell)
    .catch(() => {
      // The next transfer tries again; until then its own timer asks.
      hearing = undefined
    })
  return hearing
}

/** Calls back when an act has ended somebody's right, in whichever process; and after a gap in the line. Returns the way to stop. */
export function whenRightsEnd(listener: () => void): () => void {
  void hear()
  emitter.on('rights', listener)
  return () => void emitter.off('rights', listener)
}

/** Changes in batches of what arrived within `windowMs`, until the signal aborts. An empty change means: look again at all. */
export async function* changes(signal: AbortSignal, windowMs = 100): AsyncGenerator<Change[]> {
  await listen()
  const buffer: Change[] = []
  let wake: (() => void) | undefined
  const keep = (change: Change) => {
    // A reader that cannot follow looks at everything again instead of growing without bound.
    if (buffer.length > 500) buffer.splice(0, buffer.length, {})
    else buffer.push(change)
    wake?.()
  }
  emitter.on('change', keep)
  try {
    while (!signal.aborted) {
      if (buffer.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
      if (signal.aborted) return
      await new Promise((resolve) => setTimeout(resolve, windowMs))
      yield buffer.splice(0)
    }
  } finally {
    emitter.off('change', keep)
  }
}
