import { requestsOfCriminalCases } from './requests/criminal-cases.ts'
import { requestsOfManzanillo } from './requests/manzanillo.ts'
import { otherRequests } from './requests/other.ts'
import type { StoryRequest } from './types-requests.ts'

export const requests: readonly StoryRequest[] = [
  ...requestsOfManzanillo,
  ...requestsOfCriminalCases,
  ...otherRequests,
]
