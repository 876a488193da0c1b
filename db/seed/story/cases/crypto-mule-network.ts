import type { StoryCase } from '../types.ts'

export const cryptoMuleNetwork: StoryCase = {
  slug: 'crypto-mule-network',
  kind: 'criminal_investigation',
  language: 'en',
  title: 'Cash-to-crypto couriers, Chicago and Toronto',
  summary: 'Couriers convert street cash in kiosks; wallets lead to one broker paid from both cities.',
  offence: 'Money laundering',
  commodity: null,
  legalAuthority: { kind: 'warrant', reference: 'N.D. Ill. 26-M-0288' },
  purpose: 'Identify the broker and seize the wallets.',
  mark: 'cui_les',
  lead: 'hsi',
  openedBy: 'reyes',
  openedAt: -96,
  reviewAt: 24,
  participants: [
    { agency: 'rcmp', status: 'active', invitedAt: -95.5, answeredBy: 'lavoie', answeredAt: -94.9 },
    { agency: 'dea', status: 'active', invitedAt: -94, answeredBy: 'pruitt', answeredAt: -93.4 },
    { agency: 'fgr', status: 'active', invitedAt: -60, answeredBy: 'cardenas', answeredAt: -59.4 },
  ],
  assigned: ['reyes', 'kaur', 'okonkwo', 'ibarra'],
  tasks: [
    {
      title: 'Kiosk footage, last two weeks',
      assignee: 'reyes',
      createdBy: 'reyes',
      dueAt: -70,
      doneAt: -72,
    },
    {
      title: 'Wallet cluster report for the prosecutors',
      assignee: 'okonkwo',
      createdBy: 'reyes',
      dueAt: -2,
    },
    { title: 'Toronto kiosk operator interview', assignee: 'kaur', createdBy: 'reyes', dueAt: 7 },
  ],
  notes: [
    {
      slug: 'crypto-mule-network-1',
      by: 'reyes',
      at: -90.3,
      language: 'en',
      text: 'Eleven couriers, two shifts, deposits always under the reporting line.',
    },
    {
      slug: 'crypto-mule-network-2',
      by: 'kaur',
      at: -77.7,
      language: 'en',
      text: 'Toronto couriers use the same prepaid plan reseller.',
    },
  ],
  events: [
    {
      kind: 'seizure',
      by: 'reyes',
      at: -40.2,
      place: 'USCHI',
      language: 'en',
      text: 'Seizure of 18.4 bitcoin under warrant.',
    },
  ],
}
