import type { StoryCase } from '../types.ts'

export const precursorDrums: StoryCase = {
  slug: 'precursor-drums',
  kind: 'contraband',
  language: 'en',
  title: 'Precursor drums relabelled at Long Beach',
  summary:
    'Drums declared as detergent base; labels printed two weeks after the lot date. Bound for Lázaro Cárdenas and, in part, Vancouver.',
  offence: 'Diversion of listed chemicals',
  commodity: '2924',
  legalAuthority: { kind: 'national_file', reference: 'DEA LA-26-3077' },
  purpose: 'Stop the diversion and identify the relabelling site.',
  mark: 'cui_les',
  lead: 'dea',
  openedBy: 'okonkwo',
  openedAt: -30,
  reviewAt: 60,
  participants: [
    { agency: 'anam', status: 'active', invitedAt: -29.5, answeredBy: 'aguirre', answeredAt: -28.9 },
    { agency: 'fgr', status: 'active', invitedAt: -29, answeredBy: 'villasenor', answeredAt: -28.4 },
    { agency: 'cbsa', status: 'active', invitedAt: -28.8, answeredBy: 'beaulieu', answeredAt: -28.2 },
    { agency: 'rcmp', status: 'active', invitedAt: -28.5, answeredBy: 'lavoie', answeredAt: -27.9 },
  ],
  assigned: ['okonkwo', 'barros', 'cervantes', 'ibarra', 'nguyen', 'kaur'],
  tasks: [
    {
      title: 'Compare label print with the printer list',
      assignee: 'okonkwo',
      createdBy: 'okonkwo',
      dueAt: -8,
      doneAt: -9.1,
    },
    {
      title: 'Revisar importaciones previas por Lázaro Cárdenas',
      assignee: 'cervantes',
      createdBy: 'okonkwo',
      dueAt: 1,
    },
    { title: 'Vancouver consignee check', assignee: 'kaur', createdBy: 'okonkwo', dueAt: 3 },
  ],
  notes: [
    {
      slug: 'precursor-drums-1',
      by: 'okonkwo',
      at: -28.1,
      language: 'en',
      text: 'Print on the drum label is two weeks newer than the lot.',
    },
    {
      slug: 'precursor-drums-2',
      by: 'cervantes',
      at: -19.4,
      language: 'es',
      text: 'Cuatro importaciones anteriores con el mismo proveedor, ninguna revisada.',
    },
  ],
  events: [
    {
      kind: 'examination',
      by: 'okonkwo',
      at: -28.6,
      place: 'USLGB',
      language: 'en',
      text: 'Joint examination of 84 drums.',
    },
  ],
}
