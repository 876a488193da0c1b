import type { Evidence } from '../types.ts'

export const manzanilloCbpEvidence: readonly Evidence[] = [
  {
    slug: 'rail-waybill',
    case: 'manzanillo-container',
    file: 'rail-waybill.pdf',
    mediaType: 'application/pdf',
    kind: 'document',
    language: 'en',
    title: 'Rail waybill 88-204417',
    description: 'Interchange at Laredo, destination Windsor, seal TP-104377.',
    exhibitNumber: 'LRD-01',
    mark: 'cui',
    by: 'mcallister',
    at: -30.4,
    custody: [
      {
        kind: 'collect',
        at: -30.45,
        by: 'mcallister',
        place: 'Laredo, international railway bridge',
        text: 'Printed from the carrier’s portal by the shift lead.',
      },
    ],
  },
  {
    slug: 'scan-laredo',
    case: 'manzanillo-container',
    file: 'xray-laredo.png',
    mediaType: 'image/png',
    kind: 'photograph',
    language: 'en',
    title: 'Rail scan, container TRPU 417305 3',
    description: 'Two dense zones behind the third pallet row, left side.',
    exhibitNumber: 'LRD-02',
    mark: 'cui_les',
    by: 'mcallister',
    at: -30.2,
    custody: [
      {
        kind: 'collect',
        at: -30.3,
        by: 'mcallister',
        place: 'Laredo, international railway bridge',
        text: 'Exported from the scanner, original kept on the scanner for 90 days.',
      },
      {
        kind: 'copy',
        at: -30.2,
        by: 'mcallister',
        place: 'Laredo, international railway bridge',
        text: 'Working copy for the case.',
      },
    ],
    legalHold: true,
  },
]
