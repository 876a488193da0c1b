import type { StoryCase } from '../types.ts'

export const invasiveWoodPests: StoryCase = {
  slug: 'invasive-wood-pests',
  kind: 'contraband',
  language: 'en',
  title: 'Untreated wood packing with forged stamps',
  summary:
    'Pallets with forged heat-treatment stamps arrive by rail from two Mexican yards and by truck from Québec.',
  offence: 'False marking of goods',
  commodity: '4415',
  legalAuthority: { kind: 'national_file', reference: 'CBP AG-25-1902' },
  purpose: 'Stop the forged stamps and protect forests on both borders.',
  mark: 'us_unclassified',
  lead: 'cbp',
  openedBy: 'mcallister',
  openedAt: -155,
  reviewAt: -10,
  participants: [
    { agency: 'anam', status: 'active', invitedAt: -150, answeredBy: 'aguirre', answeredAt: -149.4 },
    { agency: 'cbsa', status: 'active', invitedAt: -149, answeredBy: 'beaulieu', answeredAt: -148.4 },
  ],
  assigned: ['mcallister', 'cervantes', 'fontaine'],
  tasks: [
    {
      title: 'Catalogue of stamp faces',
      assignee: 'mcallister',
      createdBy: 'mcallister',
      dueAt: -100,
      doneAt: -96,
    },
  ],
  notes: [
    {
      slug: 'invasive-wood-pests-1',
      by: 'cervantes',
      at: -128.7,
      language: 'es',
      text: 'Uno de los patios perdió su registro en enero y siguió marcando.',
    },
  ],
  events: [],
  closed: { at: -21, by: 'novak', reason: 'Both yards struck off; stamp catalogue published to all ports.' },
}
