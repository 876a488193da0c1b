import type { StoryCase } from '../types.ts'

export const contrabandTobaccoAkwesasne: StoryCase = {
  slug: 'contraband-tobacco-akwesasne',
  kind: 'contraband',
  language: 'fr',
  title: 'Tabac haché en vrac par la voie maritime',
  summary:
    'Remorques de tabac haché entrées à Cornwall sous couvert de fourrage. Trois conducteurs, un seul donneur d’ordre.',
  offence: 'Contrebande de tabac',
  commodity: '2403',
  legalAuthority: { kind: 'national_file', reference: 'ASFC 2026-ON-0715' },
  purpose: 'Remonter au donneur d’ordre et aux acheteurs.',
  mark: 'protected_b',
  lead: 'cbsa',
  openedBy: 'fontaine',
  openedAt: -112,
  reviewAt: 8,
  participants: [
    { agency: 'sq', status: 'active', invitedAt: -111, answeredBy: 'gagnon', answeredAt: -110.4 },
    { agency: 'cbp', status: 'active', invitedAt: -110.5, answeredBy: 'delgado', answeredAt: -109.9 },
    { agency: 'rcmp', status: 'active', invitedAt: -109, answeredBy: 'lavoie', answeredAt: -108.4 },
    {
      agency: 'atf',
      status: 'declined',
      invitedAt: -100,
      answeredBy: 'keller',
      answeredAt: -99.4,
      reason: 'No federal tobacco tax loss on our side; contact us again if that changes.',
    },
  ],
  assigned: ['fontaine', 'bouchard', 'mcallister', 'tremblay'],
  tasks: [
    {
      title: 'Plan de surveillance pour le prochain passage',
      assignee: 'bouchard',
      createdBy: 'fontaine',
      dueAt: -1,
    },
    { title: 'Bilan des droits éludés', assignee: 'fontaine', createdBy: 'fontaine', dueAt: 9 },
  ],
  notes: [
    {
      slug: 'contraband-tobacco-akwesasne-1',
      by: 'bouchard',
      at: -98.7,
      language: 'fr',
      text: 'Le camion de queue tourne à vide vers la réserve de Valleyfield deux heures avant chaque passage.',
    },
    {
      slug: 'contraband-tobacco-akwesasne-2',
      by: 'tremblay',
      at: -80.3,
      language: 'fr',
      text: 'Partenaires américains d’accord pour laisser passer le prochain chargement sous surveillance.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'fontaine',
      at: -108.2,
      place: 'CACWL',
      language: 'fr',
      text: 'Saisie de 9 200 kg de tabac haché.',
    },
  ],
}
