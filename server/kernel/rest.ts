import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AnyRouter } from '@trpc/server'
import { credentialOf, type HttpDoor, readJson, requireSameOrigin, sendJson, sendProblem } from './door.ts'
import { notFound, PortalError } from './errors.ts'
import { execute } from './execute.ts'
import { openApi } from './openapi.ts'
import type { Operation } from './operation.ts'

export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
/** `evidence.addCustodyEvent` is served at `/api/v1/evidence/add-custody-event`. */
export const restPath = (operation: Operation) => `/api/v1/${operation.name.split('.').map(kebab).join('/')}`

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'act' in value

/** Every operation that the router serves, by name. */
export function operationsOf(router: AnyRouter): Operation[] {
  const procedures: Record<string, { _def: { meta?: { operation?: unknown } } }> = router._def.procedures
  return Object.values(procedures)
    .map((procedure) => procedure._def.meta?.operation)
    .filter(isOperation)
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** JSON over HTTP for other systems: the same operations through the same gate. Queries by GET or POST, commands by POST. */
export function restDoor(router: AnyRouter): HttpDoor {
  // What only the portal's own jobs and commands may do is no other system's business.
  const served = operationsOf(router).filter((operation) => operation.by !== 'system')
  const operations = new Map(served.map((operation) => [restPath(operation), operation]))
  const description = JSON.stringify(openApi([...operations.values()], restPath))
  return {
    prefix: '/api/v1/',
    handle: async (req, res) => {
      try {
        const url = new URL(req.url ?? '/', 'http://portal')
        if (url.pathname === '/api/v1/openapi.json') sendJson(res, 200, JSON.parse(description))
        else
          sendJson(res, 200, { result: (await answer(req, res, operations.get(url.pathname), url)) ?? null })
      } catch (thrown) {
        sendProblem(res, thrown)
      }
    },
  }
}

async function answer(req: IncomingMessage, res: ServerResponse, operation: Operation | undefined, url: URL) {
  if (!operation) throw notFound('no-such-operation')
  const isRead = req.method === 'GET' && operation.kind === 'query'
  if (!isRead && req.method !== 'POST') {
    res.setHeader('allow', operation.kind === 'query' ? 'GET, POST' : 'POST')
    throw new PortalError('invalid', 'method')
  }
  requireSameOrigin(req)
  const input = isRead ? fromQuery(url) : await readJson(req)
  return execute(operation, input, await credentialOf(req, 'rest'))
}

const fromQuery = (url: URL): unknown => {
  const given = url.searchParams.get('input')
  if (given === null) return {}
  try {
    return JSON.parse(given)
  } catch {
    throw new PortalError('invalid', 'not-json')
  }
}
