import type { StoryCase } from '../types.ts'

export const railThreatLacolle: StoryCase = {
  slug: 'rail-threat-lacolle',
  kind: 'security_investigation',
  language: 'fr',
  title: 'Menace contre un pont ferroviaire près de Lacolle',
  summary:
    'Appel anonyme visant la ligne vers Rouses Point. Trafic ralenti neuf heures; rien trouvé. Recherche de l’auteur.',
  offence: 'Menaces; méfait',
  commodity: null,
  legalAuthority: { kind: 'national_file', reference: 'SQ 2026-MTE-0039' },
  purpose: 'Identifier l’auteur et lever le doute pour la ligne.',
  mark: 'protected_b',
  lead: 'sq',
  openedBy: 'bouchard',
  openedAt: -10,
  reviewAt: 20,
  participants: [
    { agency: 'rcmp', status: 'active', invitedAt: -9.9, answeredBy: 'lavoie', answeredAt: -9.3 },
    { agency: 'cbsa', status: 'active', invitedAt: -9.9, answeredBy: 'beaulieu', answeredAt: -9.3 },
    { agency: 'cbp', status: 'active', invitedAt: -9.8, answeredBy: 'delgado', answeredAt: -9.2 },
    { agency: 'hsi', status: 'invited', invitedAt: -2 },
  ],
  assigned: ['bouchard', 'tremblay', 'fontaine', 'mcallister'],
  tasks: [
    {
      title: 'Comparer la voix avec l’appel de Valleyfield',
      assignee: 'bouchard',
      createdBy: 'bouchard',
      dueAt: -1,
    },
    { title: 'Bulletin commun pour les exploitants', assignee: 'tremblay', createdBy: 'bouchard', dueAt: 2 },
  ],
  notes: [
    {
      slug: 'rail-threat-lacolle-1',
      by: 'bouchard',
      at: -9.2,
      language: 'fr',
      text: 'L’appel vient d’une cabine; pas de caméra sur le quai.',
    },
    {
      slug: 'rail-threat-lacolle-2',
      by: 'mcallister',
      at: -8.8,
      language: 'en',
      text: 'Line walked on the New York side to milepost 187, nothing found.',
    },
  ],
  events: [
    {
      kind: 'search',
      by: 'bouchard',
      at: -9.7,
      place: '0712R',
      language: 'fr',
      text: 'Ligne parcourue à pied, chien détecteur, résultat négatif.',
    },
  ],
}
