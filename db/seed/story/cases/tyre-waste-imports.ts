import type { StoryCase } from '../types.ts'

export const tyreWasteImports: StoryCase = {
  slug: 'tyre-waste-imports',
  kind: 'contraband',
  language: 'es',
  title: 'Llantas de desecho importadas como usadas',
  summary: 'Contenedores de llantas inservibles desde Chicago y Hamilton; abandono en Altamira.',
  offence: 'Contrabando técnico',
  commodity: '4012',
  legalAuthority: { kind: 'national_file', reference: 'ANAM-ATM-2026-0230' },
  purpose: 'Devolver la carga y sancionar a los importadores.',
  mark: 'publica',
  lead: 'anam',
  openedBy: 'nava',
  openedAt: -27,
  reviewAt: 63,
  participants: [
    { agency: 'cbp', status: 'active', invitedAt: -26, answeredBy: 'delgado', answeredAt: -25.4 },
    { agency: 'cbsa', status: 'active', invitedAt: -25.8, answeredBy: 'dhillon', answeredAt: -25.2 },
  ],
  assigned: ['nava', 'cervantes', 'mcallister', 'fontaine'],
  tasks: [
    { title: 'Inventario fotográfico', assignee: 'cervantes', createdBy: 'nava', dueAt: -12, doneAt: -13.4 },
    { title: 'Trouver les exportateurs de Hamilton', assignee: 'fontaine', createdBy: 'nava', dueAt: 5 },
  ],
  notes: [
    {
      slug: 'tyre-waste-imports-1',
      by: 'mcallister',
      at: -18.8,
      language: 'en',
      text: 'Exporter at Chicago has no scrap licence.',
    },
  ],
  events: [],
}
