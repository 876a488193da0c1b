import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { requestAlarms } from '#db/schema/request-alarms.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { running, type Stage } from './clock.ts'
import { activeOf, deskOf, inLog, type LoadedRequest, loadRequest, managersOf, tell } from './load.ts'
import { canRemindRequest } from './policy.ts'
import { remindRequestInput } from './schema.ts'

type Told = Record<'officer' | 'desk' | 'manager' | 'partner_manager', string[]>

/** Officer, then desk, then manager, at last the manager of the agency that waits. */
async function climb(tx: Transaction, request: LoadedRequest, stage: Stage): Promise<Partial<Told>> {
  const works = (await activeOf(tx, request.toAgencyId)).filter((one) => one.id === request.assigneeId)
  const officer = works.map((one) => one.id)
  const desk = await deskOf(tx, request.toAgencyId)
  if (stage === 'half') return officer.length > 0 ? { officer } : { desk }
  if (stage === 'three_quarters') return { officer, desk }
  const manager = await managersOf(tx, request.toAgencyId)
  if (stage === 'due') return { officer, desk, manager }
  return { desk, manager, partner_manager: await managersOf(tx, request.fromAgencyId) }
}

/** One step of the ladder, run by a durable job; a step of a deadline that does not count any more tells nobody. */
export const remindRequest = command({
  name: 'requests.remind',
  by: 'system',
  action: 'requests.reminded',
  input: remindRequestInput,
  load: ({ tx, input }) => loadRequest(tx, input.requestId),
  policy: canRemindRequest,
  run: async ({ tx, input, subject: request }) => {
    const counts = running.includes(request.state) && request.dueAt?.getTime() === input.dueAt.getTime()
    const [before] = await tx
      .select({ id: requestAlarms.id })
      .from(requestAlarms)
      .where(
        and(
          eq(requestAlarms.requestId, request.id),
          eq(requestAlarms.stage, input.stage),
          eq(requestAlarms.dueAt, input.dueAt),
        ),
      )
    if (!counts || before) return { told: [], ids: [] }
    const found = await climb(tx, request, input.stage)
    const told = Object.entries(found).filter(([, ids]) => ids.length > 0)
    await tx.insert(requestAlarms).values({
      requestId: request.id,
      agencyId: request.toAgencyId,
      stage: input.stage,
      dueAt: input.dueAt,
      told: told.map(([capacity]) => capacity),
      at: clock.now(),
    })
    return { told: told.map(([capacity]) => capacity), ids: told.flatMap(([, ids]) => ids) }
  },
  audit: ({ input, subject, result }) => ({
    ...inLog(subject),
    facts: { number: subject.number, stage: input.stage, told: result.told },
  }),
  notify: ({ input, subject, result }) => [tell(input.stage.replace('_', '-'), result.ids, subject)],
})
