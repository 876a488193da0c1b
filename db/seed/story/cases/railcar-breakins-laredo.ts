import type { StoryCase } from '../types.ts'

export const railcarBreakinsLaredo: StoryCase = {
  slug: 'railcar-breakins-laredo',
  kind: 'criminal_investigation',
  language: 'en',
  title: 'Break-ins into railcars at the interchange yard',
  summary:
    'Sixteen railcars opened in two months between Nuevo Laredo and Laredo; tyres and electronics taken, in two cases something put in.',
  offence: 'Theft from interstate shipment',
  commodity: '4011',
  legalAuthority: { kind: 'national_file', reference: 'CBP LRD-26-6120' },
  purpose: 'Find the crew and learn what was put into the two cars.',
  mark: 'cui',
  lead: 'cbp',
  openedBy: 'mcallister',
  openedAt: -17,
  reviewAt: 73,
  participants: [
    { agency: 'gn', status: 'active', invitedAt: -16.5, answeredBy: 'salgado', answeredAt: -15.9 },
    { agency: 'anam', status: 'active', invitedAt: -16.2, answeredBy: 'aguirre', answeredAt: -15.6 },
    { agency: 'hsi', status: 'invited', invitedAt: -1.5 },
  ],
  assigned: ['mcallister', 'ocampo', 'cervantes'],
  tasks: [
    {
      title: 'Compare break-in hours with yard shifts',
      assignee: 'mcallister',
      createdBy: 'mcallister',
      dueAt: -3,
      doneAt: -4.6,
    },
    { title: 'Patrullaje coordinado, calendario', assignee: 'ocampo', createdBy: 'mcallister', dueAt: 2 },
  ],
  notes: [
    {
      slug: 'railcar-breakins-laredo-1',
      by: 'ocampo',
      at: -9.8,
      language: 'es',
      text: 'Los cortes de malla coinciden con el cambio de turno de las 03:00.',
    },
  ],
  events: [
    {
      kind: 'examination',
      by: 'mcallister',
      at: -12.3,
      place: '2304R',
      language: 'en',
      text: 'Two cars found with added cargo; both held.',
    },
  ],
}
