import type { StoryCase } from '../types.ts'

export const stolenFuelInvoices: StoryCase = {
  slug: 'stolen-fuel-invoices',
  kind: 'criminal_investigation',
  language: 'es',
  title: 'Facturación simulada de combustible',
  summary: 'Cuarenta empresas sin operaciones emiten facturas a importadores de Texas.',
  offence: 'Defraudación fiscal',
  commodity: '2710',
  legalAuthority: { kind: 'national_file', reference: 'FED/NL/2025/2203' },
  purpose: 'Desmontar la red de facturación.',
  mark: 'confidencial',
  lead: 'fgr',
  openedBy: 'ibarra',
  openedAt: -300,
  reviewAt: -70,
  participants: [
    { agency: 'hsi', status: 'active', invitedAt: -280, answeredBy: 'hollis', answeredAt: -279.4 },
  ],
  assigned: ['ibarra', 'robledo', 'reyes'],
  tasks: [],
  notes: [
    {
      slug: 'stolen-fuel-invoices-1',
      by: 'reyes',
      at: -250.1,
      language: 'en',
      text: 'Eleven of the Texas importers have the same registered agent.',
    },
  ],
  events: [],
  closed: { at: -88, by: 'cardenas', reason: 'Sentencia condenatoria; bienes en extinción de dominio.' },
}
