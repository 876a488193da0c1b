import type { StoryCase } from '../types.ts'

export const migrantSmugglingTrailers: StoryCase = {
  slug: 'migrant-smuggling-trailers',
  kind: 'criminal_investigation',
  language: 'es',
  title: 'Tráfico de personas en remolques refrigerados',
  summary:
    'Dos remolques con 61 personas interceptados en Tamaulipas. Conductores con licencias de Texas y de Ontario.',
  offence: 'Tráfico de personas',
  commodity: null,
  legalAuthority: { kind: 'national_file', reference: 'FED/TAMP/2026/0731' },
  purpose: 'Proteger a las víctimas e identificar a los organizadores en los tres países.',
  mark: 'reservada',
  lead: 'fgr',
  openedBy: 'ibarra',
  openedAt: -68,
  reviewAt: 22,
  participants: [
    { agency: 'hsi', status: 'active', invitedAt: -67.5, answeredBy: 'hollis', answeredAt: -66.9 },
    { agency: 'gn', status: 'active', invitedAt: -67.4, answeredBy: 'salgado', answeredAt: -66.8 },
    { agency: 'rcmp', status: 'active', invitedAt: -66, answeredBy: 'macneil', answeredAt: -65.4 },
    { agency: 'cbp', status: 'active', invitedAt: -65, answeredBy: 'delgado', answeredAt: -64.4 },
  ],
  assigned: ['ibarra', 'robledo', 'reyes', 'ocampo', 'kaur', 'mcallister'],
  tasks: [
    {
      title: 'Declaraciones de las víctimas con intérprete',
      assignee: 'ibarra',
      createdBy: 'ibarra',
      dueAt: -60,
      doneAt: -61.3,
    },
    {
      title: 'Ontario licence: real or forged?',
      assignee: 'kaur',
      createdBy: 'ibarra',
      dueAt: -50,
      doneAt: -52.2,
    },
    { title: 'Trace the Texas tractor owner', assignee: 'reyes', createdBy: 'ibarra', dueAt: -3 },
  ],
  notes: [
    {
      slug: 'migrant-smuggling-trailers-1',
      by: 'ibarra',
      at: -64.8,
      language: 'es',
      text: 'Los teléfonos de ambos conductores comparten un contacto guardado como «Norte».',
    },
    {
      slug: 'migrant-smuggling-trailers-2',
      by: 'kaur',
      at: -52.3,
      language: 'en',
      text: 'The Ontario licence is genuine but was reported lost in spring.',
    },
  ],
  events: [
    {
      kind: 'search',
      by: 'ocampo',
      at: -66.7,
      language: 'es',
      text: 'Sesenta y una personas rescatadas, nueve menores.',
    },
    {
      kind: 'arrest',
      by: 'ibarra',
      at: -62.2,
      language: 'es',
      text: 'Vinculación a proceso de dos conductores.',
    },
  ],
}
