import type { StoryCase } from '../types.ts'

export const bulkCashAmbassador: StoryCase = {
  slug: 'bulk-cash-ambassador',
  kind: 'contraband',
  language: 'en',
  title: 'Bulk cash southbound from Windsor',
  summary: 'Cash in spare wheels, drivers paid by text message; 1.1 million in three crossings.',
  offence: 'Bulk cash smuggling',
  commodity: '4907',
  legalAuthority: { kind: 'national_file', reference: 'CBP DET-26-0788' },
  purpose: 'Identify the collectors in Ontario.',
  mark: 'cui_les',
  lead: 'cbp',
  openedBy: 'sandoval',
  openedAt: -39,
  reviewAt: 51,
  participants: [
    { agency: 'cbsa', status: 'active', invitedAt: -38.7, answeredBy: 'beaulieu', answeredAt: -38.1 },
    { agency: 'rcmp', status: 'active', invitedAt: -38.5, answeredBy: 'lavoie', answeredAt: -37.9 },
  ],
  assigned: ['sandoval', 'mcallister', 'fontaine', 'tremblay'],
  tasks: [
    {
      title: 'Plate history of the three cars',
      assignee: 'fontaine',
      createdBy: 'sandoval',
      dueAt: -20,
      doneAt: -21.9,
    },
    { title: 'Bank note tracing request', assignee: 'sandoval', createdBy: 'sandoval', dueAt: 4 },
  ],
  notes: [
    {
      slug: 'bulk-cash-ambassador-1',
      by: 'tremblay',
      at: -30.1,
      language: 'fr',
      text: 'Les trois conducteurs ont loué au même comptoir à London.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'mcallister',
      at: -38.9,
      place: '380001',
      language: 'en',
      text: 'Seizure of 412,000 US dollars.',
    },
  ],
}
