import type { StoryCase } from '../types.ts'

export const witnessProtectionBreach: StoryCase = {
  slug: 'witness-protection-breach',
  kind: 'security_investigation',
  language: 'es',
  title: 'Filtración de datos de un testigo protegido',
  summary: 'Publicación de un domicilio reservado en un foro; el testigo había sido trasladado a otro país.',
  offence: 'Delitos contra la administración de justicia',
  commodity: null,
  legalAuthority: { kind: 'national_file', reference: 'FED/CDMX/2026/1302' },
  purpose: 'Proteger al testigo y encontrar la fuente de la filtración.',
  mark: 'reservada',
  lead: 'fgr',
  openedBy: 'robledo',
  openedAt: -7,
  reviewAt: 23,
  participants: [
    { agency: 'hsi', status: 'active', invitedAt: -6.8, answeredBy: 'hollis', answeredAt: -6.2 },
    { agency: 'rcmp', status: 'active', invitedAt: -6.7, answeredBy: 'lavoie', answeredAt: -6.1 },
  ],
  assigned: ['robledo', 'ibarra', 'reyes', 'tremblay'],
  tasks: [
    {
      title: 'Trasladar de nuevo al testigo',
      assignee: 'robledo',
      createdBy: 'robledo',
      dueAt: -5,
      doneAt: -6.1,
    },
    { title: 'Provider logs for the forum post', assignee: 'reyes', createdBy: 'robledo', dueAt: 0.4 },
  ],
  notes: [
    {
      slug: 'witness-protection-breach-1',
      by: 'robledo',
      at: -6.4,
      language: 'es',
      text: 'Solo cinco personas conocían el domicilio.',
    },
  ],
  events: [],
}
