import type { StoryCase } from '../types.ts'

export const pharmacyBorderTowns: StoryCase = {
  slug: 'pharmacy-border-towns',
  kind: 'criminal_investigation',
  language: 'en',
  title: 'Counterfeit oxycodone from border-town pharmacies',
  summary: 'Purchases in six towns; five of nine samples contained fentanyl.',
  offence: 'Distribution of controlled substances',
  commodity: '3004',
  legalAuthority: { kind: 'national_file', reference: 'DEA EP-26-0404' },
  purpose: 'Warn travellers and trace the supplier.',
  mark: 'cui_les',
  lead: 'dea',
  openedBy: 'barros',
  openedAt: -84,
  reviewAt: 6,
  participants: [
    { agency: 'fgr', status: 'active', invitedAt: -83, answeredBy: 'cardenas', answeredAt: -82.4 },
    { agency: 'gn', status: 'active', invitedAt: -82.6, answeredBy: 'salgado', answeredAt: -82.0 },
    { agency: 'rcmp', status: 'active', invitedAt: -60, answeredBy: 'macneil', answeredAt: -59.4 },
  ],
  assigned: ['barros', 'okonkwo', 'ibarra', 'ocampo', 'tremblay'],
  tasks: [
    {
      title: 'Public warning agreed by the three countries',
      assignee: 'barros',
      createdBy: 'barros',
      dueAt: -30,
      doneAt: -34,
    },
    { title: 'Identificar al distribuidor mayorista', assignee: 'ibarra', createdBy: 'barros', dueAt: -6 },
  ],
  notes: [
    {
      slug: 'pharmacy-border-towns-1',
      by: 'barros',
      at: -75.2,
      language: 'en',
      text: 'Blister foil is the same in all six towns.',
    },
    {
      slug: 'pharmacy-border-towns-2',
      by: 'ibarra',
      at: -58.3,
      language: 'es',
      text: 'El mayorista factura desde Culiacán a nombre de una papelería.',
    },
  ],
  events: [
    {
      kind: 'examination',
      by: 'okonkwo',
      at: -70.5,
      language: 'en',
      text: 'Laboratory: five of nine samples contain fentanyl.',
    },
  ],
}
