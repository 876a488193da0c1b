import type { StoryCase } from '../types.ts'

export const cargoTheftHighway57: StoryCase = {
  slug: 'cargo-theft-highway-57',
  kind: 'criminal_investigation',
  language: 'es',
  title: 'Robo de carga en la carretera 57',
  summary: 'Veintidós remolques robados entre San Luis Potosí y Saltillo; mercancía revendida en Laredo.',
  offence: 'Robo al autotransporte',
  commodity: '8708',
  legalAuthority: { kind: 'national_file', reference: 'GN-SLP-2026-0418' },
  purpose: 'Detener a la banda y recuperar la mercancía.',
  mark: 'confidencial',
  lead: 'gn',
  openedBy: 'ocampo',
  openedAt: -92,
  reviewAt: -3,
  participants: [
    { agency: 'cbp', status: 'active', invitedAt: -91, answeredBy: 'novak', answeredAt: -90.4 },
    { agency: 'hsi', status: 'active', invitedAt: -90, answeredBy: 'hollis', answeredAt: -89.4 },
    { agency: 'fgr', status: 'active', invitedAt: -89, answeredBy: 'villasenor', answeredAt: -88.4 },
  ],
  assigned: ['ocampo', 'mcallister', 'reyes', 'ibarra'],
  tasks: [
    {
      title: 'Mapa de los veintidós robos',
      assignee: 'ocampo',
      createdBy: 'ocampo',
      dueAt: -60,
      doneAt: -63.2,
    },
    { title: 'Laredo second-hand dealers list', assignee: 'reyes', createdBy: 'ocampo', dueAt: -8 },
  ],
  notes: [
    {
      slug: 'cargo-theft-highway-57-1',
      by: 'ocampo',
      at: -86.2,
      language: 'es',
      text: 'Los bloqueadores de señal se activan siempre en el mismo tramo de 14 km.',
    },
    {
      slug: 'cargo-theft-highway-57-2',
      by: 'reyes',
      at: -71.8,
      language: 'en',
      text: 'Dealer in Laredo sells the same part numbers at a third of the price.',
    },
  ],
  events: [
    { kind: 'arrest', by: 'ocampo', at: -50.1, language: 'es', text: 'Cinco detenidos en Matehuala.' },
  ],
}
