import { canadaRequests } from './requests/canada.ts'
import { manzanilloHsiRequests } from './requests/manzanillo-hsi.ts'
import { manzanilloRcmpRequests } from './requests/manzanillo-rcmp.ts'
import { mexicoRequests } from './requests/mexico.ts'
import { unitedStatesRequests } from './requests/united-states.ts'
import type { StoryRequest } from './types-requests.ts'

export const requests: readonly StoryRequest[] = [
  ...manzanilloRcmpRequests,
  ...manzanilloHsiRequests,
  ...unitedStatesRequests,
  ...canadaRequests,
  ...mexicoRequests,
]
