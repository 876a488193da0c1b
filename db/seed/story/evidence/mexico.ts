import type { Evidence } from '../types.ts'

export const mexicoEvidence: readonly Evidence[] = [
  {
    slug: 'rifle-photo',
    case: 'lower-gateway-rifles',
    file: 'rifle-cases-matamoros.jpg',
    mediaType: 'image/jpeg',
    kind: 'photograph',
    language: 'es',
    title: 'Fundas aseguradas en el puente',
    description: 'Catorce fundas, sin contenido ajeno.',
    exhibitNumber: 'FGR-11',
    mark: 'reservada',
    by: 'ibarra',
    at: -74.5,
    custody: [
      { kind: 'seize', at: -74.7, by: 'ibarra', place: 'Matamoros', text: 'Aseguramiento en la garita.' },
      { kind: 'seal', at: -74.6, by: 'ibarra', place: 'Matamoros', text: 'Sellos F-501 a F-514.' },
    ],
  },
  {
    slug: 'fuel-invoice',
    case: 'huachicol-rail',
    file: 'factura-combustible.pdf',
    mediaType: 'application/pdf',
    kind: 'document',
    language: 'es',
    title: 'Factura de «aditivo para lubricantes»',
    description: 'La partida declarada no corresponde a la densidad medida.',
    exhibitNumber: 'ANAM-07',
    mark: 'confidencial',
    by: 'cervantes',
    at: -42.3,
    custody: [
      {
        kind: 'collect',
        at: -42.4,
        by: 'cervantes',
        place: 'Nuevo Laredo',
        text: 'Entregada con el pedimento.',
      },
    ],
  },
]
