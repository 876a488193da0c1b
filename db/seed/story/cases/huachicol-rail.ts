import type { StoryCase } from '../types.ts'

export const huachicolRail: StoryCase = {
  slug: 'huachicol-rail',
  kind: 'contraband',
  language: 'es',
  title: 'Combustible declarado como aditivo en carros tanque',
  summary:
    'Dieciocho carros tanque por Nuevo Laredo declarados como aditivo para lubricantes; la densidad corresponde a diésel.',
  offence: 'Contrabando de hidrocarburos',
  commodity: '3811',
  legalAuthority: { kind: 'national_file', reference: 'ANAM-NLD-2026-1187' },
  purpose: 'Determinar los impuestos omitidos y a los importadores reales.',
  mark: 'confidencial',
  lead: 'anam',
  openedBy: 'cervantes',
  openedAt: -43,
  reviewAt: 17,
  participants: [
    { agency: 'cbp', status: 'active', invitedAt: -42.5, answeredBy: 'novak', answeredAt: -41.9 },
    { agency: 'fgr', status: 'active', invitedAt: -42, answeredBy: 'villasenor', answeredAt: -41.4 },
    { agency: 'hsi', status: 'active', invitedAt: -41.6, answeredBy: 'hollis', answeredAt: -41.0 },
  ],
  assigned: ['cervantes', 'mcallister', 'ibarra', 'reyes'],
  tasks: [
    {
      title: 'Muestreo de los dieciocho carros',
      assignee: 'cervantes',
      createdBy: 'cervantes',
      dueAt: -38,
      doneAt: -39.2,
    },
    {
      title: 'Rail interchange records since January',
      assignee: 'mcallister',
      createdBy: 'cervantes',
      dueAt: -2,
    },
    { title: 'Orden de visita domiciliaria', assignee: 'ibarra', createdBy: 'cervantes', dueAt: 6 },
  ],
  notes: [
    {
      slug: 'huachicol-rail-1',
      by: 'cervantes',
      at: -40.6,
      language: 'es',
      text: 'Densidad a 15 °C entre 0,832 y 0,841: diésel.',
    },
    {
      slug: 'huachicol-rail-2',
      by: 'mcallister',
      at: -37.9,
      language: 'en',
      text: 'Same shipper loaded 240 cars this year from one Texas terminal.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'cervantes',
      at: -42.2,
      place: 'MXNLD',
      language: 'es',
      text: 'Embargo precautorio de dieciocho carros tanque.',
    },
  ],
}
