import type { StoryCase } from '../types.ts'

export const printedFramesToronto: StoryCase = {
  slug: 'printed-frames-toronto',
  kind: 'criminal_investigation',
  language: 'en',
  title: 'Printed frames and parts kits, Buffalo to Toronto',
  summary: 'Parts kits bought online, posted to Buffalo, carried to Toronto; frames printed there.',
  offence: 'Trafficking in firearm parts',
  commodity: '9305',
  legalAuthority: { kind: 'national_file', reference: 'ATF BUF-26-0107' },
  purpose: 'Identify the seller of the files and the courier.',
  mark: 'cui_les',
  lead: 'atf',
  openedBy: 'kaur',
  openedAt: -49,
  reviewAt: 41,
  participants: [
    { agency: 'rcmp', status: 'active', invitedAt: -48.5, answeredBy: 'lavoie', answeredAt: -47.9 },
    { agency: 'cbsa', status: 'active', invitedAt: -48, answeredBy: 'beaulieu', answeredAt: -47.4 },
  ],
  assigned: ['tillman', 'lindgren', 'kaur', 'fontaine'],
  tasks: [
    {
      title: 'Order history from the parts seller',
      assignee: 'lindgren',
      createdBy: 'tillman',
      dueAt: -25,
      doneAt: -27.5,
    },
    { title: 'Forensic report on two printers', assignee: 'kaur', createdBy: 'tillman', dueAt: -1 },
  ],
  notes: [
    {
      slug: 'printed-frames-toronto-1',
      by: 'kaur',
      at: -35.4,
      language: 'en',
      text: 'Nozzle marks on the three frames come from one printer.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'fontaine',
      at: -47.2,
      place: '090101',
      language: 'fr',
      text: 'Saisie de neuf trousses de pièces au pont Peace.',
    },
  ],
  handedOver: {
    at: -30,
    from: 'rcmp',
    by: 'lavoie',
    acceptedBy: 'keller',
    reason: 'Le vendeur des fichiers est à Buffalo; la suite est américaine.',
  },
}
