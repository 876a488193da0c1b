import type { StoryCase } from '../types.ts'

export const lowerGatewayRifles: StoryCase = {
  slug: 'lower-gateway-rifles',
  kind: 'contraband',
  language: 'en',
  title: 'Fourteen rifles, Brownsville to Matamoros',
  summary: 'Straw purchases in three counties, carried over the Gateway bridge in golf bags.',
  offence: 'Trafficking in firearms',
  commodity: '9303',
  legalAuthority: { kind: 'national_file', reference: 'ATF HOU-26-0219' },
  purpose: 'Charge the buyers and find the receiver in Matamoros.',
  mark: 'cui_les',
  lead: 'atf',
  openedBy: 'lindgren',
  openedAt: -76,
  reviewAt: 14,
  participants: [
    { agency: 'fgr', status: 'active', invitedAt: -75.5, answeredBy: 'villasenor', answeredAt: -74.9 },
    { agency: 'hsi', status: 'active', invitedAt: -75, answeredBy: 'hollis', answeredAt: -74.4 },
    { agency: 'cbp', status: 'active', invitedAt: -74.8, answeredBy: 'novak', answeredAt: -74.2 },
    { agency: 'gn', status: 'active', invitedAt: -70, answeredBy: 'salgado', answeredAt: -69.4 },
  ],
  assigned: ['lindgren', 'ibarra', 'reyes', 'mcallister', 'ocampo'],
  tasks: [
    {
      title: 'Interview the three buyers',
      assignee: 'lindgren',
      createdBy: 'lindgren',
      dueAt: -40,
      doneAt: -44,
    },
    {
      title: 'Peritaje balístico de las catorce armas',
      assignee: 'ibarra',
      createdBy: 'lindgren',
      dueAt: -7,
    },
  ],
  notes: [
    {
      slug: 'lower-gateway-rifles-1',
      by: 'lindgren',
      at: -69.3,
      language: 'en',
      text: 'Time to crime is between 38 and 77 days; same counter clerk for nine of the fourteen.',
    },
    {
      slug: 'lower-gateway-rifles-2',
      by: 'ibarra',
      at: -55.5,
      language: 'es',
      text: 'Tres de las armas se relacionan con carpetas abiertas en Tamaulipas.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'ibarra',
      at: -74.8,
      language: 'es',
      text: 'Aseguramiento de catorce fusiles en la garita de Matamoros.',
    },
  ],
}
