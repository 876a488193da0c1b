import type { Evidence } from '../types.ts'

export const manzanilloDeaEvidence: readonly Evidence[] = [
  {
    slug: 'dispatcher-mail',
    case: 'manzanillo-container',
    file: 'dispatcher-message.eml',
    mediaType: 'message/rfc822',
    kind: 'message',
    language: 'en',
    title: 'E-mail from the ramp contractor to the consignee',
    description: 'Asks which seal to write on the delivery order.',
    exhibitNumber: 'CHI-04',
    mark: 'cui_les',
    by: 'okonkwo',
    at: -17.4,
    custody: [
      {
        kind: 'collect',
        at: -17.6,
        by: 'okonkwo',
        place: 'Chicago, DEA division',
        text: 'Produced by the provider under a search warrant.',
      },
    ],
  },
]
