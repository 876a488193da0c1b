import type { StoryCase } from '../types.ts'

export const dronePartsDiversion: StoryCase = {
  slug: 'drone-parts-diversion',
  kind: 'security_investigation',
  language: 'fr',
  title: 'Détournement de composants de drones',
  summary: 'Modules de navigation soumis à licence déclarés « pièces de jouets »; transit prévu par Laredo.',
  offence: 'Exportation de marchandises contrôlées',
  commodity: '8807',
  legalAuthority: { kind: 'agreement', reference: 'Protocole de liaison, article 9' },
  purpose: 'Empêcher l’exportation et connaître l’utilisateur final.',
  mark: 'protected_b',
  lead: 'cbsa',
  openedBy: 'fontaine',
  openedAt: -24,
  reviewAt: 66,
  participants: [
    { agency: 'hsi', status: 'active', invitedAt: -23.4, answeredBy: 'hollis', answeredAt: -22.8 },
    { agency: 'cbp', status: 'active', invitedAt: -23, answeredBy: 'delgado', answeredAt: -22.4 },
    { agency: 'rcmp', status: 'active', invitedAt: -22.7, answeredBy: 'macneil', answeredAt: -22.1 },
  ],
  assigned: ['fontaine', 'reyes', 'mcallister', 'kaur'],
  tasks: [
    {
      title: 'Vérifier la licence citée sur la facture',
      assignee: 'fontaine',
      createdBy: 'fontaine',
      dueAt: -10,
      doneAt: -12.6,
    },
    { title: 'End-user check at the Laredo forwarder', assignee: 'reyes', createdBy: 'fontaine', dueAt: 5 },
  ],
  notes: [
    {
      slug: 'drone-parts-diversion-1',
      by: 'reyes',
      at: -18.2,
      language: 'en',
      text: 'Forwarder address is a mailbox shared by nine companies.',
    },
  ],
  events: [
    {
      kind: 'examination',
      by: 'fontaine',
      at: -23.8,
      place: 'CAMTR',
      language: 'fr',
      text: 'Visite du colis; 42 modules comptés.',
    },
  ],
}
