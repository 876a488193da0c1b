import type { StoryCase } from '../types.ts'

export const kidnapVirtualCalls: StoryCase = {
  slug: 'kidnap-virtual-calls',
  kind: 'criminal_investigation',
  language: 'es',
  title: 'Secuestros virtuales a familias en Canadá y Texas',
  summary: 'Llamadas desde penales; víctimas convencidas de aislarse en hoteles. Pagos por remesadoras.',
  offence: 'Extorsión',
  commodity: null,
  legalAuthority: { kind: 'national_file', reference: 'FED/CDMX/2026/1140' },
  purpose: 'Cortar las llamadas y localizar a quienes cobran.',
  mark: 'confidencial',
  lead: 'fgr',
  openedBy: 'ibarra',
  openedAt: -41,
  reviewAt: 49,
  participants: [
    { agency: 'rcmp', status: 'active', invitedAt: -40.5, answeredBy: 'lavoie', answeredAt: -39.9 },
    { agency: 'hsi', status: 'active', invitedAt: -40, answeredBy: 'hollis', answeredAt: -39.4 },
    { agency: 'sq', status: 'active', invitedAt: -39, answeredBy: 'gagnon', answeredAt: -38.4 },
  ],
  assigned: ['ibarra', 'kaur', 'whitaker', 'bouchard'],
  tasks: [
    {
      title: 'Lista de números y horarios',
      assignee: 'ibarra',
      createdBy: 'ibarra',
      dueAt: -30,
      doneAt: -31.1,
    },
    {
      title: 'Prevention leaflet for the three police services',
      assignee: 'kaur',
      createdBy: 'ibarra',
      dueAt: 2,
    },
  ],
  notes: [
    {
      slug: 'kidnap-virtual-calls-1',
      by: 'bouchard',
      at: -33.5,
      language: 'fr',
      text: 'Deux familles de Gatineau visées en une nuit.',
    },
    {
      slug: 'kidnap-virtual-calls-2',
      by: 'whitaker',
      at: -28.4,
      language: 'en',
      text: 'Texas transfers collected at one counter in Ecatepec.',
    },
  ],
  events: [],
}
