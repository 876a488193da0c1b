import type { StoryCase } from '../types.ts'

export const fentanylPillPress: StoryCase = {
  slug: 'fentanyl-pill-press',
  kind: 'contraband',
  language: 'en',
  title: 'Pill presses shipped as bakery equipment',
  summary:
    'Three rotary presses and 1.2 t of binder declared as bakery machines, bought through a Windsor broker. Same broker appears in two United States seizures.',
  offence: 'Importation of controlled substances and equipment',
  commodity: '8479',
  legalAuthority: { kind: 'national_file', reference: 'RCMP 2026-ON-1182' },
  purpose: 'Find the buyers of the presses and stop the next consignment.',
  mark: 'protected_b',
  lead: 'rcmp',
  openedBy: 'kaur',
  openedAt: -71,
  reviewAt: 19,
  participants: [
    { agency: 'cbsa', status: 'active', invitedAt: -70.8, answeredBy: 'beaulieu', answeredAt: -70.2 },
    { agency: 'dea', status: 'active', invitedAt: -66, answeredBy: 'pruitt', answeredAt: -65.4 },
    { agency: 'hsi', status: 'active', invitedAt: -65.5, answeredBy: 'marchetti', answeredAt: -64.9 },
  ],
  assigned: ['kaur', 'fontaine', 'okonkwo', 'reyes'],
  tasks: [
    {
      title: 'Get the broker’s customs history for three years',
      assignee: 'fontaine',
      createdBy: 'kaur',
      dueAt: -50,
      doneAt: -52.1,
    },
    { title: 'Compare die marks with the Detroit seizure', assignee: 'okonkwo', createdBy: 'kaur', dueAt: 3 },
  ],
  notes: [
    {
      slug: 'fentanyl-pill-press-1',
      by: 'kaur',
      at: -70.1,
      language: 'en',
      text: 'The broker files under three business numbers at one address.',
    },
    {
      slug: 'fentanyl-pill-press-2',
      by: 'okonkwo',
      at: -40.3,
      language: 'en',
      text: 'Die marks on the Detroit tablets look like the second press. Sending photographs through a release.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'fontaine',
      at: -69.2,
      place: 'CAWND',
      language: 'fr',
      text: 'Saisie de trois presses et de 1 200 kg de liant.',
    },
  ],
}
