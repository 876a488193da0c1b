import { z } from 'zod'
import { statusOf } from './errors.ts'
import type { Operation } from './operation.ts'
import { sessionCookie } from './session-cookie.ts'

const problem = {
  type: 'object',
  required: ['status', 'code', 'reason'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(statusOf) },
    reason: { type: 'string', description: 'Stable reason code.' },
    facts: { type: 'object' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, key: { type: 'string' }, params: { type: 'object' } },
      },
    },
  },
}

const answers = {
  200: {
    description: 'Done and recorded.',
    content: {
      'application/json': { schema: { type: 'object', required: ['result'], properties: { result: {} } } },
    },
  },
  default: {
    description: 'Refused or failed; recorded.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
}

/** OpenAPI 3.1 description of every operation, generated from its zod input. */
export function openApi(operations: Operation[], pathOf: (operation: Operation) => string) {
  const paths = operations.map((operation) => {
    const { $schema: _, ...schema } = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' })
    const common = {
      tags: [operation.name.split('.')[0] ?? ''],
      summary: operation.name,
      description: [
        `Policy: ${operation.policyName}.`,
        operation.notRecorded === null
          ? `Recorded as ${operation.action}.`
          : `Not recorded: ${operation.notRecorded}.`,
        ...(operation.freshFactor
          ? ['Needs a session whose second factor was given within the last ten minutes; a token may not.']
          : []),
      ].join(' '),
      security: operation.by !== 'officer' ? [] : operation.freshFactor ? [{ session: [] }] : [{ token: [] }],
      responses: answers,
    }
    const post = {
      ...common,
      operationId: operation.name,
      requestBody: { required: true, content: { 'application/json': { schema } } },
    }
    const get = {
      ...common,
      operationId: `${operation.name}.get`,
      parameters: [
        { name: 'input', in: 'query', required: false, content: { 'application/json': { schema } } },
      ],
    }
    return [pathOf(operation), operation.kind === 'query' ? { get, post } : { post }] as const
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tripoint',
      version: '1',
      description:
        'Every operation of the portal as JSON over HTTP, through the same gate as the pages. Send a personal access token as a bearer.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'tp_…' },
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie().name },
      },
    },
  }
}
