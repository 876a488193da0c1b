import type { StoryCase } from '../types.ts'

export const meatInspectionFraud: StoryCase = {
  slug: 'meat-inspection-fraud',
  kind: 'contraband',
  language: 'fr',
  title: 'Certificats sanitaires falsifiés, bœuf congelé',
  summary: 'Lot de bœuf congelé arrivé par Halifax avec des certificats dont la série n’a jamais été émise.',
  offence: 'Usage de documents contrefaits',
  commodity: '0202',
  legalAuthority: { kind: 'national_file', reference: 'ASFC 2025-NS-0441' },
  purpose: 'Protéger la santé publique et identifier l’imprimeur.',
  mark: 'protected_a',
  lead: 'cbsa',
  openedBy: 'fontaine',
  openedAt: -210,
  reviewAt: -20,
  participants: [
    { agency: 'anam', status: 'active', invitedAt: -205, answeredBy: 'palacios', answeredAt: -204.4 },
  ],
  assigned: ['fontaine', 'nguyen', 'cervantes'],
  tasks: [
    {
      title: 'Rapport final à l’agence sanitaire',
      assignee: 'fontaine',
      createdBy: 'fontaine',
      dueAt: -100,
      doneAt: -101.5,
    },
  ],
  notes: [
    {
      slug: 'meat-inspection-fraud-1',
      by: 'cervantes',
      at: -180.4,
      language: 'es',
      text: 'La serie no corresponde a ningún bloque emitido por la autoridad sanitaria.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'fontaine',
      at: -209.1,
      place: 'CAHAL',
      language: 'fr',
      text: 'Retenue de deux conteneurs frigorifiques.',
    },
  ],
  closed: {
    at: -90,
    by: 'beaulieu',
    reason: 'Marchandise détruite, sanction administrative payée.',
    reopened: {
      at: -26,
      by: 'dhillon',
      reason: 'Same certificate series seen again at Saint John; file reopened.',
    },
  },
}
