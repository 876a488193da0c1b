import type { StoryCase } from '../types.ts'

export const counterfeitAirbags: StoryCase = {
  slug: 'counterfeit-airbags',
  kind: 'contraband',
  language: 'fr',
  title: 'Coussins gonflables contrefaits en conteneur postal',
  summary:
    'Envois postaux de Guadalajara et de Shenzhen réexpédiés à Mississauga; 640 modules sans homologation.',
  offence: 'Importation de marchandises contrefaites et dangereuses',
  commodity: '8708',
  legalAuthority: { kind: 'national_file', reference: 'ASFC 2026-ON-1950' },
  purpose: 'Retirer les pièces du marché et identifier les monteurs.',
  mark: 'protected_a',
  lead: 'cbsa',
  openedBy: 'reyes',
  openedAt: -88,
  reviewAt: 32,
  participants: [
    { agency: 'anam', status: 'active', invitedAt: -87, answeredBy: 'aguirre', answeredAt: -86.4 },
    { agency: 'hsi', status: 'active', invitedAt: -86, answeredBy: 'marchetti', answeredAt: -85.4 },
  ],
  assigned: ['nguyen', 'fontaine', 'cervantes', 'reyes'],
  tasks: [
    {
      title: 'Avis de rappel avec l’autorité des transports',
      assignee: 'fontaine',
      createdBy: 'nguyen',
      dueAt: -40,
      doneAt: -41,
    },
  ],
  notes: [
    {
      slug: 'counterfeit-airbags-1',
      by: 'nguyen',
      at: -85.6,
      language: 'fr',
      text: 'Les étiquettes « Guadalajara » sont imprimées au Canada.',
    },
    {
      slug: 'counterfeit-airbags-2',
      by: 'cervantes',
      at: -79.9,
      language: 'es',
      text: 'El remitente mexicano existe, pero denunció el robo de su guía prepagada.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'fontaine',
      at: -87.3,
      place: 'CATOR',
      language: 'fr',
      text: 'Retenue de 640 modules.',
    },
  ],
  handedOver: {
    at: -60,
    from: 'hsi',
    by: 'marchetti',
    acceptedBy: 'dhillon',
    reason: 'All modules were delivered in Ontario; prosecution will be Canadian.',
  },
}
