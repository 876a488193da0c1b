import type { StoryCase } from '../types.ts'

export const elverExports: StoryCase = {
  slug: 'elver-exports',
  kind: 'contraband',
  language: 'fr',
  title: 'Civelles exportées comme truites d’élevage',
  summary:
    'Quatre caisses isothermes déclarées « truites vivantes » au départ de Montréal; destination finale par Chicago. Valeur estimée de 1,4 M$.',
  offence: 'Exportation illégale d’espèces protégées',
  commodity: '0301',
  legalAuthority: { kind: 'national_file', reference: 'ASFC 2026-QC-3021' },
  purpose: 'Démanteler la filière et protéger la saison prochaine.',
  mark: 'protected_a',
  lead: 'cbsa',
  openedBy: 'fontaine',
  openedAt: -53,
  reviewAt: 37,
  participants: [
    { agency: 'sq', status: 'active', invitedAt: -52.5, answeredBy: 'gagnon', answeredAt: -51.9 },
    { agency: 'cbp', status: 'active', invitedAt: -50, answeredBy: 'novak', answeredAt: -49.4 },
  ],
  assigned: ['fontaine', 'bouchard', 'mcallister'],
  tasks: [
    {
      title: 'Établir la liste des exportateurs liés',
      assignee: 'fontaine',
      createdBy: 'fontaine',
      dueAt: -30,
      doneAt: -31.2,
    },
    { title: 'Entendre le transitaire de Dorval', assignee: 'bouchard', createdBy: 'fontaine', dueAt: 6 },
  ],
  notes: [
    {
      slug: 'elver-exports-1',
      by: 'fontaine',
      at: -52.1,
      language: 'fr',
      text: 'Les quatre caisses portent le même code d’éleveur, inexistant au registre.',
    },
    {
      slug: 'elver-exports-2',
      by: 'mcallister',
      at: -44.6,
      language: 'en',
      text: 'Same consignee name in two entries at Chicago, both released without exam.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'fontaine',
      at: -52.4,
      place: 'CADOR',
      language: 'fr',
      text: 'Saisie de quatre caisses, environ 96 kg.',
    },
  ],
}
