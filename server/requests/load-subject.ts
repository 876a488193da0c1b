import type { Transaction } from '#db/database.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { deskOf, loadCaseOf, loadRequest, managersOf, workersOn } from './load.ts'

type Named = { tx: Transaction; input: { requestId: string } }
type Writing = { tx: Transaction; actor: Officer; input: { caseId: string | null } }

/** What an act on a request is judged by, with those who are told of it. */
export const loadSubject = async ({ tx, input }: Named) => ({
  request: await loadRequest(tx, input.requestId),
})

/** With the managers of the asking agency. */
export async function loadForApproval({ tx, input }: Named) {
  const request = await loadRequest(tx, input.requestId)
  return { request, managers: await managersOf(tx, request.fromAgencyId) }
}

/** With the desk that takes it in. */
export async function loadForSending({ tx, input }: Named) {
  const request = await loadRequest(tx, input.requestId)
  return { request, desk: await deskOf(tx, request.toAgencyId) }
}

/** With whoever works on it at the receiving agency. */
export async function loadWithWorkers({ tx, input }: Named) {
  const request = await loadRequest(tx, input.requestId)
  return { request, workers: await workersOn(tx, request) }
}

/** With the managers who release what the receiving agency answers. */
export async function loadForAnswer({ tx, input }: Named) {
  const request = await loadRequest(tx, input.requestId)
  return { request, managers: await managersOf(tx, request.toAgencyId) }
}

/** The case that a request shall belong to, and the managers of the own agency. */
export const loadForWriting = async ({ tx, actor, input }: Writing) => ({
  case: await loadCaseOf(tx, actor, input.caseId),
  managers: await managersOf(tx, actor.agencyId),
})

/** The draft, and the case that it shall belong to from now on. */
export const loadForChange = async (scope: Named & Writing) => ({
  ...(await loadSubject(scope)),
  case: await loadCaseOf(scope.tx, scope.actor, scope.input.caseId),
})
