import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { z } from 'zod'
import { shareClient } from '#db/client.ts'
import { getCase } from '#server/cases/get-case.ts'
import { listCases } from '#server/cases/list-cases.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { execute } from '#server/kernel/execute.ts'
import type { Person } from './people.ts'

type Sent = { text: string; values: unknown[] }
export type Buffers = { statements: number; buffers: number; largest: { buffers: number; statement: string } }

const plan = z.array(
  z.object({
    'QUERY PLAN': z.array(
      z.object({
        Plan: z.looseObject({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() }),
      }),
    ),
  }),
)

/** Runs an operation once and notes the very statements that it sends. */
async function noted(appUrl: string, act: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  const client = postgres(appUrl, {
    max: 1,
    onnotice: () => {},
    debug: (_, text, values) => {
      sent.push({ text, values })
    },
  })
  shareClient(client)
  try {
    await act()
  } finally {
    shareClient(undefined)
    await client.end()
  }
  return sent.filter(
    ({ text }) => /^(select|with|insert|update)\b/i.test(text.trim()) && !text.includes('pg_catalog'),
  )
}

/** The same statements once more under EXPLAIN, in a transaction whose first one says who acts, as for any request. */
async function explained(appUrl: string, sent: Sent[]): Promise<Buffers> {
  const client = postgres(appUrl, { max: 1, onnotice: () => {} })
  // Makes the client send values as the portal's does: JSON and instants as the text that they already are.
  drizzle(client)
  const once = async () => {
    const found: { buffers: number; statement: string }[] = []
    await client
      .begin(async (tx) => {
        for (const { text, values } of sent) {
          const rows = plan.parse(
            await tx.unsafe(
              `explain (analyze, buffers, timing off, format json) ${text}`,
              z.array(z.any()).parse(values),
            ),
          )
          const top = rows[0]?.['QUERY PLAN'][0]?.Plan
          found.push({
            buffers: (top?.['Shared Hit Blocks'] ?? 0) + (top?.['Shared Read Blocks'] ?? 0),
            statement: text.replace(/\s+/g, ' ').slice(0, 120),
          })
        }
        throw undone
      })
      .catch((thrown: unknown) => {
        if (thrown !== undone) throw thrown
      })
    return found
  }
  try {
    // The first round fills the connection's caches of the catalogue, which a portal's connections have long filled.
    await once()
    const found = await once()
    const largest = found.toSorted((a, b) => b.buffers - a.buffers)[0] ?? { buffers: 0, statement: '' }
    return { statements: found.length, buffers: found.reduce((sum, one) => sum + one.buffers, 0), largest }
  } finally {
    await client.end()
  }
}
const undone = new Error('undone on purpose')

/** 8 KiB pages that the database touches for one act, its audit row included; the commit guard runs later and is not counted. */
export async function buffersOf(appUrl: string, person: Person): Promise<Record<string, Buffers>> {
  const me: Credential = { kind: 'officer', officerId: person.officerId, door: 'test' }
  const caseId = person.cases[0]?.id ?? ''
  const acts = {
    'cases.list': () => execute(listCases, {}, me),
    'cases.list query': () => execute(listCases, { query: 'smuggling' }, me),
    'cases.list rare query': () => execute(listCases, { query: 'd41d8' }, me),
    'cases.get': () => execute(getCase, { caseId }, me),
  }
  const found: Record<string, Buffers> = {}
  for (const [name, act] of Object.entries(acts))
    found[name] = await explained(appUrl, await noted(appUrl, act))
  return found
}
