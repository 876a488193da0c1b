import type { StoryCase } from '../types.ts'

export const totoabaBladders: StoryCase = {
  slug: 'totoaba-bladders',
  kind: 'contraband',
  language: 'es',
  title: 'Buches de totoaba en equipaje de carga',
  summary: 'Buches secos ocultos entre calamar congelado, Tijuana a Vancouver.',
  offence: 'Tráfico de especies protegidas',
  commodity: '0305',
  legalAuthority: { kind: 'national_file', reference: 'ANAM-TIJ-2025-0912' },
  purpose: 'Cerrar la ruta del Pacífico.',
  mark: 'confidencial',
  lead: 'anam',
  openedBy: 'nava',
  openedAt: -230,
  reviewAt: -35,
  participants: [
    { agency: 'cbsa', status: 'active', invitedAt: -228, answeredBy: 'dhillon', answeredAt: -227.4 },
    { agency: 'hsi', status: 'active', invitedAt: -227, answeredBy: 'hollis', answeredAt: -226.4 },
  ],
  assigned: ['nava', 'cervantes', 'fontaine', 'reyes'],
  tasks: [],
  notes: [
    {
      slug: 'totoaba-bladders-1',
      by: 'fontaine',
      at: -221.1,
      language: 'fr',
      text: 'Le destinataire de Vancouver a déclaré du calamar trois fois en deux mois.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'nava',
      at: -229.4,
      place: 'MXTIJ',
      language: 'es',
      text: 'Aseguramiento de 211 buches.',
    },
  ],
  closed: {
    at: -49,
    by: 'aguirre',
    reason: 'Ejemplares entregados a la autoridad ambiental; sentencia firme.',
  },
}
