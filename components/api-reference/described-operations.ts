import 'server-only'
import { z } from 'zod'
import { operationsOf, restPath } from '#server/kernel/rest.ts'
import { portalRouter } from '#server/router.ts'

export type Described = {
  path: string
  methods: string
  policy: string
  action: string
  fields: { name: string; type: string; required: boolean }[]
}

const schemaShape = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  required: z.array(z.string()).optional(),
})

/** What kind of value a JSON Schema property takes, in one line. */
function typeOf(property: Record<string, unknown>): string {
  if (Array.isArray(property.enum)) return property.enum.join(' | ')
  if (Array.isArray(property.anyOf))
    return property.anyOf.map((one) => typeOf(z.record(z.string(), z.unknown()).parse(one))).join(' | ')
  const limit = typeof property.maxLength === 'number' ? ` ≤ ${property.maxLength}` : ''
  return `${String(property.format ?? property.type ?? 'any')}${limit}`
}

/** Operations by feature, with the fields of their inputs. */
export function describedOperations(): [feature: string, Described[]][] {
  const all = operationsOf(portalRouter).map((operation) => {
    const schema = schemaShape.parse(z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }))
    return {
      feature: operation.name.split('.')[0] ?? '',
      path: restPath(operation),
      methods: operation.kind === 'query' ? 'GET, POST' : 'POST',
      policy: operation.policyName,
      action: operation.action,
      fields: Object.entries(schema.properties ?? {}).map(([name, property]) => ({
        name,
        type: typeOf(property),
        required: schema.required?.includes(name) ?? false,
      })),
    }
  })
  return [...Map.groupBy(all, ({ feature }) => feature)]
}
