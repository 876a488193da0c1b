import type { StoryCase } from '../types.ts'

export const embassyThreatLetters: StoryCase = {
  slug: 'embassy-threat-letters',
  kind: 'security_investigation',
  language: 'en',
  title: 'Threat letters to consular offices',
  summary:
    'Four letters posted in Toronto, Chicago and Guadalajara within nine days; same paper, same printer defect.',
  offence: 'Uttering threats',
  commodity: null,
  legalAuthority: { kind: 'national_file', reference: 'RCMP 2026-NS-0093' },
  purpose: 'Find the sender and judge whether the threat is capable of being carried out.',
  mark: 'protected_b',
  lead: 'rcmp',
  openedBy: 'tremblay',
  openedAt: -14,
  reviewAt: 16,
  participants: [
    { agency: 'hsi', status: 'active', invitedAt: -13.5, answeredBy: 'hollis', answeredAt: -12.9 },
    { agency: 'fgr', status: 'active', invitedAt: -13.2, answeredBy: 'villasenor', answeredAt: -12.6 },
    { agency: 'gn', status: 'invited', invitedAt: -2 },
  ],
  assigned: ['tremblay', 'kaur', 'whitaker', 'ibarra'],
  tasks: [
    {
      title: 'Compare printer defects on the four letters',
      assignee: 'kaur',
      createdBy: 'tremblay',
      dueAt: -2,
    },
    {
      title: 'Recoger los sobres originales de Guadalajara',
      assignee: 'ibarra',
      createdBy: 'tremblay',
      dueAt: 4,
    },
  ],
  notes: [
    {
      slug: 'embassy-threat-letters-1',
      by: 'tremblay',
      at: -12.2,
      language: 'fr',
      text: 'Aucune trace de substance. Risque évalué: modéré.',
    },
    {
      slug: 'embassy-threat-letters-2',
      by: 'whitaker',
      at: -8.5,
      language: 'en',
      text: 'Chicago letter carries the same misaligned lower-case g.',
    },
  ],
  events: [],
}
