import type { StoryCase } from '../types.ts'

export const produceTruckMeth: StoryCase = {
  slug: 'produce-truck-meth',
  kind: 'contraband',
  language: 'en',
  title: 'Methamphetamine in avocado trailers, Pharr',
  summary:
    'Four trailers in three weeks, floor cavities, same trailer builder. Growers are believed not to know.',
  offence: 'Importation of controlled substances',
  commodity: '0804',
  legalAuthority: { kind: 'national_file', reference: 'CBP LRD-26-5510' },
  purpose: 'Find the trailer builder and protect the honest growers.',
  mark: 'cui_les',
  lead: 'cbp',
  openedBy: 'mcallister',
  openedAt: -58,
  reviewAt: 32,
  participants: [
    { agency: 'dea', status: 'active', invitedAt: -57.5, answeredBy: 'pruitt', answeredAt: -56.9 },
    { agency: 'anam', status: 'active', invitedAt: -57, answeredBy: 'aguirre', answeredAt: -56.4 },
    { agency: 'gn', status: 'active', invitedAt: -56.5, answeredBy: 'salgado', answeredAt: -55.9 },
    { agency: 'hsi', status: 'active', invitedAt: -56, answeredBy: 'marchetti', answeredAt: -55.4 },
  ],
  assigned: ['mcallister', 'okonkwo', 'cervantes', 'ocampo', 'reyes'],
  tasks: [
    {
      title: 'Measure floor height on all trailers of the builder',
      assignee: 'mcallister',
      createdBy: 'mcallister',
      dueAt: -30,
      doneAt: -33.4,
    },
    {
      title: 'Ubicar el taller de remolques en Uruapan',
      assignee: 'ocampo',
      createdBy: 'mcallister',
      dueAt: -4,
    },
  ],
  notes: [
    {
      slug: 'produce-truck-meth-1',
      by: 'mcallister',
      at: -55.2,
      language: 'en',
      text: 'Floor is 4 cm higher than the sister trailer. Weld colour differs.',
    },
    {
      slug: 'produce-truck-meth-2',
      by: 'ocampo',
      at: -37.6,
      language: 'es',
      text: 'El taller cambió de razón social dos veces este año.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'mcallister',
      at: -57.9,
      place: '230502',
      language: 'en',
      text: 'Seizure of 188 kg.',
    },
    {
      kind: 'seizure',
      by: 'mcallister',
      at: -41.1,
      place: '230502',
      language: 'en',
      text: 'Seizure of 142 kg.',
    },
  ],
}
