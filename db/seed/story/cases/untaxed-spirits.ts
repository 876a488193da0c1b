import type { StoryCase } from '../types.ts'

export const untaxedSpirits: StoryCase = {
  slug: 'untaxed-spirits',
  kind: 'contraband',
  language: 'en',
  title: 'Untaxed spirits declared as cleaning fluid',
  summary:
    'Two tank containers of neutral spirit, Veracruz to Houston, bottled in Louisiana, part sold in New Brunswick.',
  offence: 'Evasion of excise duty',
  commodity: '2207',
  legalAuthority: { kind: 'national_file', reference: 'ATF NO-25-0660' },
  purpose: 'Recover the duty and close the bottling site.',
  mark: 'us_unclassified',
  lead: 'atf',
  openedBy: 'lindgren',
  openedAt: -290,
  reviewAt: -80,
  participants: [
    { agency: 'anam', status: 'active', invitedAt: -288, answeredBy: 'aguirre', answeredAt: -287.4 },
    {
      agency: 'cbsa',
      status: 'withdrawn',
      invitedAt: -270,
      answeredBy: 'dhillon',
      answeredAt: -269.4,
      reason: 'Duty recovered, no further interest.',
      withdrawnAt: -140,
    },
  ],
  assigned: ['lindgren', 'cervantes', 'nguyen'],
  tasks: [],
  notes: [
    {
      slug: 'untaxed-spirits-1',
      by: 'cervantes',
      at: -270.3,
      language: 'es',
      text: 'El pedimento declara limpiador; la muestra retenida es alcohol de 96 grados.',
    },
  ],
  events: [],
  closed: { at: -101, by: 'keller', reason: 'Duty paid with penalty.' },
}
