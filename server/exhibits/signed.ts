import { z } from 'zod'

const instant = z.iso.datetime()
const eventShape = z.object({
  form: z.literal('tripoint-custody-event-v1'),
  exhibit: z.uuid(),
  exhibitNumber: z.string(),
  originator: z.string(),
  seq: z.number().int().positive(),
  previous: z.string(),
  kind: z.string(),
  occurredAt: instant,
  recordedAt: instant,
  agency: z.string(),
  officer: z.uuid(),
  officerName: z.string(),
  key: z.string(),
  place: z.string(),
  note: z.string(),
  seals: z.array(z.string()),
  storagePlace: z.string(),
  to: z.string().optional(),
})
const receiptShape = z.object({
  form: z.literal('tripoint-custody-receipt-v1'),
  event: z.string(),
  receivedAt: instant,
  acceptedAt: instant,
  agency: z.string(),
  officer: z.uuid(),
  officerName: z.string(),
  key: z.string(),
  place: z.string(),
  note: z.string(),
  seals: z.array(z.string()),
  storagePlace: z.string(),
})
export type SignedEvent = z.output<typeof eventShape>
export type SignedReceipt = z.output<typeof receiptShape>

/** What a signed text says. @throws when it is of no form that is known */
export const signedEvent = (text: string): SignedEvent => eventShape.parse(JSON.parse(text))
export const signedReceipt = (text: string): SignedReceipt => receiptShape.parse(JSON.parse(text))
