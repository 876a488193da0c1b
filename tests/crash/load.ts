import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { caseFields } from '#tests/support/makers.ts'

const answer = z.object({
  result: z.object({
    caseId: z.string().optional(),
    number: z.string().optional(),
    noteId: z.string().optional(),
  }),
})
const problem = z.object({ status: z.number(), code: z.string(), reason: z.string() })

/** One request of the load: its words are its own, so that the database can be asked what became of it. */
export type Try = {
  kind: 'case' | 'note'
  words: string
  /** Of the answer; 0 when the line broke before one came. */
  status: number
  reason: string
  type: string
  ms: number
  id: string
  number: string
}

/** Writers that open cases and add notes over HTTP, one request after the other, until they are stopped. */
export function aLoad(base: string, token: { authorization: string }, writers: number) {
  const tries: Try[] = []
  const caseIds: string[] = []
  let isStopped = false

  const ask = async (path: string, body: object): Promise<Omit<Try, 'kind' | 'words' | 'ms'>> => {
    const lost = { status: 0, reason: '', type: '', id: '', number: '' }
    try {
      const response = await fetch(`${base}/api/v1/${path}`, {
        method: 'POST',
        headers: { ...token, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(15_000),
      })
      const { status } = response
      const type = response.headers.get('content-type') ?? ''
      const said: unknown = await response.json()
      if (status !== 200) return { ...lost, status, type, reason: problem.parse(said).reason }
      const { result } = answer.parse(said)
      return {
        status,
        type,
        reason: '',
        id: result.noteId ?? result.caseId ?? '',
        number: result.number ?? '',
      }
    } catch (thrown) {
      return { ...lost, reason: thrown instanceof Error ? thrown.name : '' }
    }
  }

  const write = async (kind: Try['kind']) => {
    const words = `${kind} ${randomUUID()}`
    const caseId = caseIds.at(Math.floor(Math.random() * caseIds.length))
    const start = performance.now()
    const got =
      kind === 'case'
        ? await ask('cases/open', { ...caseFields, title: words })
        : await ask('cases/add-note', { caseId, body: words, language: 'en', mark: 'protected_a' })
    if (kind === 'case' && got.status === 200) caseIds.push(got.id)
    tries.push({ kind, words, ...got, ms: performance.now() - start })
    if (got.status !== 200) await sleep(10)
  }
  const writer = async () => {
    while (!isStopped) await write(caseIds.length > 0 && Math.random() < 0.5 ? 'note' : 'case')
  }
  const running = Promise.all(Array.from({ length: writers }, writer))

  const acknowledged = () => tries.filter((one) => one.status === 200)
  return {
    tries,
    acknowledged,
    /** Until so many more were acknowledged. */
    more: async (count: number) => {
      const wanted = acknowledged().length + count
      for (const end = Date.now() + 12_000; acknowledged().length < wanted; await sleep(5))
        if (Date.now() > end) throw new Error(`Only ${acknowledged().length} of ${wanted} were acknowledged.`)
    },
    stop: async () => {
      isStopped = true
      await running
    },
  }
}
