import type { StoryCase } from '../types.ts'

export const goldDoreExports: StoryCase = {
  slug: 'gold-dore-exports',
  kind: 'contraband',
  language: 'es',
  title: 'Oro doré exportado como chatarra',
  summary: 'Barras sin origen comprobado, de Sonora a Los Ángeles y Toronto. Facturas de chatarra de bronce.',
  offence: 'Operaciones con recursos de procedencia ilícita',
  commodity: '7108',
  legalAuthority: { kind: 'national_file', reference: 'FED/SON/2026/0288' },
  purpose: 'Determinar el origen del mineral y a los compradores.',
  mark: 'reservada',
  lead: 'fgr',
  openedBy: 'ibarra',
  openedAt: -125,
  reviewAt: -5,
  participants: [
    { agency: 'anam', status: 'active', invitedAt: -124, answeredBy: 'palacios', answeredAt: -123.4 },
    { agency: 'hsi', status: 'active', invitedAt: -123, answeredBy: 'hollis', answeredAt: -122.4 },
    { agency: 'rcmp', status: 'active', invitedAt: -110, answeredBy: 'lavoie', answeredAt: -109.4 },
  ],
  assigned: ['ibarra', 'cervantes', 'reyes', 'kaur'],
  tasks: [
    {
      title: 'Dictamen del laboratorio de metales',
      assignee: 'ibarra',
      createdBy: 'ibarra',
      dueAt: -90,
      doneAt: -88.5,
    },
    { title: 'Toronto refinery records', assignee: 'kaur', createdBy: 'ibarra', dueAt: -9 },
  ],
  notes: [
    {
      slug: 'gold-dore-exports-1',
      by: 'cervantes',
      at: -115.7,
      language: 'es',
      text: 'Peso por pieza incompatible con bronce; nadie lo revisó.',
    },
    {
      slug: 'gold-dore-exports-2',
      by: 'reyes',
      at: -99.1,
      language: 'en',
      text: 'Los Angeles buyer pays through a jewellery wholesaler.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'cervantes',
      at: -122.4,
      place: 'MXNOG',
      language: 'es',
      text: 'Aseguramiento de 38 barras.',
    },
  ],
}
