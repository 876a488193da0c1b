import type { StoryCase } from '../types.ts'

export const mapleFraudRing: StoryCase = {
  slug: 'maple-fraud-ring',
  kind: 'criminal_investigation',
  language: 'fr',
  title: 'Sirop d’érable volé, vendu comme sirop canadien certifié',
  summary: 'Barils volés à l’entrepôt et vendus au Vermont avec de faux certificats de lot.',
  offence: 'Vol et fraude',
  commodity: '1702',
  legalAuthority: { kind: 'national_file', reference: 'SQ 2025-EST-1120' },
  purpose: 'Retracer les barils et les acheteurs.',
  mark: 'unclassified',
  lead: 'sq',
  openedBy: 'bouchard',
  openedAt: -330,
  reviewAt: -60,
  participants: [
    { agency: 'cbp', status: 'active', invitedAt: -320, answeredBy: 'novak', answeredAt: -319.4 },
  ],
  assigned: ['bouchard', 'mcallister'],
  tasks: [],
  notes: [
    {
      slug: 'maple-fraud-ring-1',
      by: 'bouchard',
      at: -318,
      language: 'fr',
      text: 'Les barils vides retrouvés portent le marquage de 2024.',
    },
    {
      slug: 'maple-fraud-ring-2',
      by: 'mcallister',
      at: -300.5,
      language: 'en',
      text: 'Three entries at Derby Line match the lot numbers.',
    },
  ],
  events: [],
  closed: { at: -75, by: 'gagnon', reason: 'Accusations déposées; 214 barils récupérés.' },
}
