import 'server-only'
import { z } from 'zod'
import type { Operation } from '#server/kernel/operation.ts'
import { operationsOf } from '#server/kernel/rest.ts'
import { portalRouter } from '#server/router.ts'

export type Field = { name: string; type: string; limits: string; isRequired: boolean }

const part = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
})
const whole = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
})

function typeOf(schema: unknown): string {
  const { type, format, enum: values, const: value, items, anyOf } = part.parse(schema)
  if (values) return values.map((one) => JSON.stringify(one)).join(' | ')
  if (value !== undefined) return JSON.stringify(value)
  if (anyOf) return anyOf.map(typeOf).join(' | ')
  if (type === 'array') return `${typeOf(items ?? {})}[]`
  return format ?? type ?? 'any'
}

const range = (least: number | undefined, most: number | undefined) =>
  least === undefined && most === undefined ? '' : `${least ?? ''}–${most ?? ''}`

function limitsOf(schema: unknown): string {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, default: given } = part.parse(schema)
  const isSafe = (most: number | undefined) => (most === Number.MAX_SAFE_INTEGER ? undefined : most)
  const floor = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum
  return [
    range(minLength, maxLength),
    range(floor, isSafe(maximum)),
    range(minItems, maxItems),
    given === undefined ? '' : `= ${JSON.stringify(given)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** What an operation takes, field by field, from the very schema that the gate parses with. */
export function fieldsOf(operation: Operation): Field[] {
  const { properties, required } = whole.parse(
    z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }),
  )
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    limits: limitsOf(schema),
    isRequired: required.includes(name),
  }))
}

/** All operations of the portal, by feature. */
export const operationsByFeature = (): [string, Operation[]][] =>
  Object.entries(
    Object.groupBy(
      operationsOf(portalRouter).filter(({ by }) => by !== 'system'),
      ({ name }) => name.split('.')[0] ?? '',
    ),
  ).map(([feature, operations]) => [feature, operations ?? []])
