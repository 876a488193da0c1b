import type { StoryCase } from '../types.ts'

export const textileUndervaluation: StoryCase = {
  slug: 'textile-undervaluation',
  kind: 'contraband',
  language: 'es',
  title: 'Subvaluación de textiles por Manzanillo',
  summary: 'Valores de tres centavos por prenda; reexportación parcial a Montréal con otro valor.',
  offence: 'Defraudación aduanera',
  commodity: '6204',
  legalAuthority: { kind: 'national_file', reference: 'ANAM-ZLO-2026-0550' },
  purpose: 'Determinar el valor real y las empresas relacionadas.',
  mark: 'confidencial',
  lead: 'anam',
  openedBy: 'cervantes',
  openedAt: -105,
  reviewAt: 15,
  participants: [
    { agency: 'cbsa', status: 'active', invitedAt: -104, answeredBy: 'beaulieu', answeredAt: -103.4 },
    { agency: 'hsi', status: 'active', invitedAt: -100, answeredBy: 'hollis', answeredAt: -99.4 },
  ],
  assigned: ['cervantes', 'nguyen', 'reyes'],
  tasks: [
    {
      title: 'Comparar valores declarados en los tres países',
      assignee: 'cervantes',
      createdBy: 'cervantes',
      dueAt: -60,
      doneAt: -58.8,
    },
  ],
  notes: [
    {
      slug: 'textile-undervaluation-1',
      by: 'nguyen',
      at: -92.5,
      language: 'fr',
      text: 'Les mêmes vêtements sont déclarés 11 $ à Montréal.',
    },
  ],
  events: [],
}
