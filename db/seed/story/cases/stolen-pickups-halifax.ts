import type { StoryCase } from '../types.ts'

export const stolenPickupsHalifax: StoryCase = {
  slug: 'stolen-pickups-halifax',
  kind: 'criminal_investigation',
  language: 'fr',
  title: 'Camionnettes volées, numéros de série maquillés',
  summary:
    'Vingt camionnettes volées à Laval retrouvées en conteneurs; huit numéros de série incohérents au contrôle de la position 9.',
  offence: 'Recel et trafic de biens criminellement obtenus',
  commodity: '8704',
  legalAuthority: { kind: 'national_file', reference: 'SQ 2026-MTL-7781' },
  purpose: 'Récupérer les véhicules et relier les ateliers de maquillage.',
  mark: 'protected_a',
  lead: 'sq',
  openedBy: 'bouchard',
  openedAt: -62,
  reviewAt: 28,
  participants: [
    { agency: 'cbsa', status: 'active', invitedAt: -61.5, answeredBy: 'beaulieu', answeredAt: -60.9 },
    { agency: 'hsi', status: 'active', invitedAt: -55, answeredBy: 'hollis', answeredAt: -54.4 },
    { agency: 'fgr', status: 'active', invitedAt: -54, answeredBy: 'cardenas', answeredAt: -53.4 },
  ],
  assigned: ['bouchard', 'fontaine', 'reyes', 'ibarra'],
  tasks: [
    {
      title: 'Perquisition de l’atelier de Laval',
      assignee: 'bouchard',
      createdBy: 'bouchard',
      dueAt: -45,
      doneAt: -45.8,
    },
    {
      title: 'Localizar las unidades vendidas en Monterrey',
      assignee: 'ibarra',
      createdBy: 'bouchard',
      dueAt: -1,
    },
  ],
  notes: [
    {
      slug: 'stolen-pickups-halifax-1',
      by: 'bouchard',
      at: -60.1,
      language: 'fr',
      text: 'Les huit numéros suivent le même décalage: une seule machine à graver.',
    },
    {
      slug: 'stolen-pickups-halifax-2',
      by: 'ibarra',
      at: -47.3,
      language: 'es',
      text: 'Dos unidades aparecen en un lote de autos usados de Monterrey.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'bouchard',
      at: -61.8,
      place: 'CAMTR',
      language: 'fr',
      text: 'Retenue de quatre conteneurs.',
    },
  ],
}
