import type { StoryCase } from '../types.ts'

export const goFastBoatsGreatLakes: StoryCase = {
  slug: 'go-fast-boats-great-lakes',
  kind: 'contraband',
  language: 'en',
  title: 'Night crossings by boat on Lake St. Clair',
  summary:
    'Small boats, no lights, from Walpole Island side to Algonac. Cocaine northbound, tobacco southbound.',
  offence: 'Smuggling by vessel',
  commodity: '8903',
  legalAuthority: { kind: 'national_file', reference: 'DEA DET-25-2250' },
  purpose: 'Identify boat owners and stash houses on both shores.',
  mark: 'cui_les',
  lead: 'dea',
  openedBy: 'okonkwo',
  openedAt: -175,
  reviewAt: -15,
  participants: [
    { agency: 'rcmp', status: 'active', invitedAt: -174, answeredBy: 'lavoie', answeredAt: -173.4 },
    { agency: 'cbsa', status: 'active', invitedAt: -173.5, answeredBy: 'beaulieu', answeredAt: -172.9 },
    { agency: 'cbp', status: 'active', invitedAt: -173, answeredBy: 'delgado', answeredAt: -172.4 },
  ],
  assigned: ['okonkwo', 'kaur', 'fontaine', 'sandoval'],
  tasks: [],
  notes: [
    {
      slug: 'go-fast-boats-great-lakes-1',
      by: 'kaur',
      at: -160.9,
      language: 'en',
      text: 'Two boat registrations belong to the same marina employee.',
    },
    {
      slug: 'go-fast-boats-great-lakes-2',
      by: 'sandoval',
      at: -150.2,
      language: 'en',
      text: 'Radar shows the second boat waiting mid-lake each time.',
    },
  ],
  events: [
    { kind: 'arrest', by: 'kaur', at: -120.7, language: 'en', text: 'Three arrests, two boats seized.' },
  ],
  closed: {
    at: -66,
    by: 'pruitt',
    reason: 'Prosecution completed on both sides.',
    reopened: {
      at: -12,
      by: 'pruitt',
      reason: 'New crossings with the same lights-out pattern; reopened with the same partners.',
    },
  },
}
