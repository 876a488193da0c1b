import type { StoryCase } from '../types.ts'

export const tradeBasedLaundering: StoryCase = {
  slug: 'trade-based-laundering',
  kind: 'criminal_investigation',
  language: 'en',
  title: 'Over-invoiced scrap copper, Hamilton to Veracruz',
  summary:
    'Eleven consignments of scrap copper invoiced at about four times the market price; payments return through two exchange houses.',
  offence: 'Laundering proceeds of crime',
  commodity: '7404',
  legalAuthority: { kind: 'national_file', reference: 'RCMP 2025-ON-0877' },
  purpose: 'Establish the source of funds and restrain the accounts.',
  mark: 'protected_b',
  lead: 'rcmp',
  openedBy: 'kaur',
  openedAt: -190,
  reviewAt: 12,
  participants: [
    { agency: 'fgr', status: 'active', invitedAt: -180, answeredBy: 'cardenas', answeredAt: -179.4 },
    { agency: 'hsi', status: 'active', invitedAt: -178, answeredBy: 'hollis', answeredAt: -177.4 },
  ],
  assigned: ['kaur', 'ibarra', 'reyes', 'robledo'],
  tasks: [
    {
      title: 'Schedule of invoices against weighbridge tickets',
      assignee: 'kaur',
      createdBy: 'kaur',
      dueAt: -120,
      doneAt: -118.4,
    },
    {
      title: 'Pedir estados de cuenta de las dos casas de cambio',
      assignee: 'ibarra',
      createdBy: 'kaur',
      dueAt: -3,
    },
  ],
  notes: [
    {
      slug: 'trade-based-laundering-1',
      by: 'ibarra',
      at: -150.2,
      language: 'es',
      text: 'Las dos casas de cambio comparten representante legal.',
    },
    {
      slug: 'trade-based-laundering-2',
      by: 'reyes',
      at: -92.7,
      language: 'en',
      text: 'Same invoice numbers were used for a Houston consignment in March.',
    },
  ],
  events: [
    {
      kind: 'decision',
      by: 'kaur',
      at: -60.5,
      language: 'en',
      text: 'Restraint order granted for two accounts in Hamilton.',
    },
  ],
}
