import type { StoryCase } from '../types.ts'

export const airportCourierCancun: StoryCase = {
  slug: 'airport-courier-cancun',
  kind: 'contraband',
  language: 'es',
  title: 'Mensajeros con cocaína en tablas de surf',
  summary: 'Tres mensajeros en ruta a Toronto y Montréal; tablas fabricadas en el mismo taller.',
  offence: 'Delitos contra la salud',
  commodity: '9506',
  legalAuthority: { kind: 'national_file', reference: 'GN-ROO-2025-1551' },
  purpose: 'Identificar al taller y al reclutador.',
  mark: 'confidencial',
  lead: 'gn',
  openedBy: 'trejo',
  openedAt: -215,
  reviewAt: -50,
  participants: [
    { agency: 'cbsa', status: 'active', invitedAt: -214, answeredBy: 'beaulieu', answeredAt: -213.4 },
    { agency: 'rcmp', status: 'active', invitedAt: -213, answeredBy: 'lavoie', answeredAt: -212.4 },
  ],
  assigned: ['trejo', 'ocampo', 'nguyen', 'kaur'],
  tasks: [],
  notes: [
    {
      slug: 'airport-courier-cancun-1',
      by: 'kaur',
      at: -190.6,
      language: 'en',
      text: 'Recruiter used a travel agency page; two more couriers identified.',
    },
  ],
  events: [],
  closed: { at: -70, by: 'salgado', reason: 'Taller clausurado y reclutador detenido.' },
}
