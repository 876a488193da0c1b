import type { StoryCase } from '../types.ts'

export const archaeologySmuggling: StoryCase = {
  slug: 'archaeology-smuggling',
  kind: 'contraband',
  language: 'en',
  title: 'Pre-Hispanic pieces offered at auction',
  summary:
    'Thirty-one pieces declared as modern craft, entered at Otay Mesa, offered in New York and Montréal.',
  offence: 'Smuggling of cultural property',
  commodity: '9705',
  legalAuthority: { kind: 'agreement', reference: 'Treaty of cooperation 1970; HSI 26-NY-0131' },
  purpose: 'Recover and return the pieces.',
  mark: 'cui',
  lead: 'hsi',
  openedBy: 'whitaker',
  openedAt: -132,
  reviewAt: -2,
  participants: [
    { agency: 'fgr', status: 'active', invitedAt: -131, answeredBy: 'villasenor', answeredAt: -130.4 },
    { agency: 'anam', status: 'active', invitedAt: -130.5, answeredBy: 'palacios', answeredAt: -129.9 },
    { agency: 'cbsa', status: 'active', invitedAt: -120, answeredBy: 'beaulieu', answeredAt: -119.4 },
  ],
  assigned: ['whitaker', 'reyes', 'ibarra', 'cervantes', 'fontaine'],
  tasks: [
    {
      title: 'Expert report on the clay',
      assignee: 'ibarra',
      createdBy: 'whitaker',
      dueAt: -80,
      doneAt: -83.1,
    },
    {
      title: 'Agree the hand-over ceremony and custody papers',
      assignee: 'whitaker',
      createdBy: 'whitaker',
      dueAt: -5,
    },
  ],
  notes: [
    {
      slug: 'archaeology-smuggling-1',
      by: 'ibarra',
      at: -125.1,
      language: 'es',
      text: 'Doce piezas corresponden a un registro de saqueo de 2019.',
    },
    {
      slug: 'archaeology-smuggling-2',
      by: 'fontaine',
      at: -101.2,
      language: 'fr',
      text: 'La maison de vente de Montréal retire le lot 44 et coopère.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'reyes',
      at: -119.4,
      place: 'USNYC',
      language: 'en',
      text: 'Nineteen pieces seized from the auction house.',
    },
  ],
}
