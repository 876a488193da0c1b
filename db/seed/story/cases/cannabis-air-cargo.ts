import type { StoryCase } from '../types.ts'

export const cannabisAirCargo: StoryCase = {
  slug: 'cannabis-air-cargo',
  kind: 'contraband',
  language: 'en',
  title: 'Cannabis exports in household goods, Calgary',
  summary: 'Household removals from Calgary opened in transit at Chicago; 310 kg of cannabis in furniture.',
  offence: 'Exportation of cannabis',
  commodity: '1211',
  legalAuthority: { kind: 'national_file', reference: 'RCMP 2025-AB-2210' },
  purpose: 'Close the export route and charge the organisers.',
  mark: 'protected_a',
  lead: 'rcmp',
  openedBy: 'tremblay',
  openedAt: -260,
  reviewAt: -40,
  participants: [
    { agency: 'cbp', status: 'active', invitedAt: -258, answeredBy: 'novak', answeredAt: -257.4 },
    { agency: 'cbsa', status: 'active', invitedAt: -257, answeredBy: 'beaulieu', answeredAt: -256.4 },
  ],
  assigned: ['tremblay', 'kaur', 'mcallister', 'fontaine'],
  tasks: [
    {
      title: 'Witness statements from the packers',
      assignee: 'kaur',
      createdBy: 'tremblay',
      dueAt: -200,
      doneAt: -203,
    },
  ],
  notes: [
    {
      slug: 'cannabis-air-cargo-1',
      by: 'tremblay',
      at: -255,
      language: 'fr',
      text: 'Le même emballeur signe les sept déclarations.',
    },
    {
      slug: 'cannabis-air-cargo-2',
      by: 'mcallister',
      at: -240,
      language: 'en',
      text: 'All seven crates used the same forwarder at the Chicago end.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'mcallister',
      at: -256.5,
      place: 'USCHI',
      language: 'en',
      text: 'Seizure in transit, 310 kg.',
    },
  ],
  closed: { at: -44, by: 'lavoie', reason: 'Trois condamnations; aucune suite attendue des partenaires.' },
}
