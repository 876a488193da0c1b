import type { StoryCase } from '../types.ts'

export const visaDocumentMill: StoryCase = {
  slug: 'visa-document-mill',
  kind: 'criminal_investigation',
  language: 'en',
  title: 'Forged residence cards from a San Antonio print shop',
  summary: 'High-quality blanks, genuine-looking laminate; cards found in all three countries.',
  offence: 'Forgery of identity documents',
  commodity: null,
  legalAuthority: { kind: 'national_file', reference: 'HSI SA-25-4402' },
  purpose: 'Take down the print shop and list the cards sold.',
  mark: 'cui_les',
  lead: 'hsi',
  openedBy: 'reyes',
  openedAt: -240,
  reviewAt: -30,
  participants: [
    { agency: 'gn', status: 'active', invitedAt: -236, answeredBy: 'salgado', answeredAt: -235.4 },
    { agency: 'cbsa', status: 'active', invitedAt: -230, answeredBy: 'dhillon', answeredAt: -229.4 },
    { agency: 'fgr', status: 'active', invitedAt: -229, answeredBy: 'villasenor', answeredAt: -228.4 },
  ],
  assigned: ['reyes', 'ocampo', 'fontaine', 'ibarra'],
  tasks: [],
  notes: [
    {
      slug: 'visa-document-mill-1',
      by: 'ocampo',
      at: -214.4,
      language: 'es',
      text: 'En tres revisiones carreteras se hallaron tarjetas con la misma serie.',
    },
    {
      slug: 'visa-document-mill-2',
      by: 'fontaine',
      at: -190.8,
      language: 'fr',
      text: 'Deux cartes présentées au pont Ambassador, même défaut de microtexte.',
    },
  ],
  events: [
    { kind: 'arrest', by: 'reyes', at: -160.6, language: 'en', text: 'Four arrests at the print shop.' },
  ],
  closed: {
    at: -58,
    by: 'hollis',
    reason: 'All defendants sentenced; list of cards shared with the partners.',
  },
}
