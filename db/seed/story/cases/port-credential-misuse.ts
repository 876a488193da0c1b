import type { StoryCase } from '../types.ts'

export const portCredentialMisuse: StoryCase = {
  slug: 'port-credential-misuse',
  kind: 'security_investigation',
  language: 'en',
  title: 'Misuse of port credentials at two terminals',
  summary: 'Credentials of former longshore workers used at night in Houston and Veracruz.',
  offence: 'Fraud in connection with access credentials',
  commodity: null,
  legalAuthority: { kind: 'national_file', reference: 'HSI HO-26-0910' },
  purpose: 'Find out who buys the credentials and close the gap.',
  mark: 'cui_les',
  lead: 'hsi',
  openedBy: 'whitaker',
  openedAt: -20,
  reviewAt: 70,
  participants: [
    { agency: 'anam', status: 'active', invitedAt: -19.5, answeredBy: 'aguirre', answeredAt: -18.9 },
    { agency: 'cbp', status: 'active', invitedAt: -19.4, answeredBy: 'delgado', answeredAt: -18.8 },
    { agency: 'gn', status: 'active', invitedAt: -18, answeredBy: 'salgado', answeredAt: -17.4 },
  ],
  assigned: ['whitaker', 'reyes', 'cervantes', 'mcallister', 'ocampo'],
  tasks: [
    {
      title: 'List of credentials used after end of employment',
      assignee: 'mcallister',
      createdBy: 'whitaker',
      dueAt: -6,
      doneAt: -7.2,
    },
    {
      title: 'Cotejar turnos con accesos nocturnos en Veracruz',
      assignee: 'cervantes',
      createdBy: 'whitaker',
      dueAt: 3,
    },
  ],
  notes: [
    {
      slug: 'port-credential-misuse-1',
      by: 'cervantes',
      at: -11.5,
      language: 'es',
      text: 'Siete accesos nocturnos con credenciales dadas de baja.',
    },
  ],
  events: [],
}
