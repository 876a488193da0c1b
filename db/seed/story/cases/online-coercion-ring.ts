import type { StoryCase } from '../types.ts'

export const onlineCoercionRing: StoryCase = {
  slug: 'online-coercion-ring',
  kind: 'criminal_investigation',
  language: 'en',
  title: 'Coercion of minors through gaming accounts',
  summary:
    'Operators in two countries; victims in three provinces. Request for preservation sent to providers.',
  offence: 'Child luring; extortion',
  commodity: null,
  legalAuthority: { kind: 'warrant', reference: 'Production order 26-ON-5531' },
  purpose: 'Identify and safeguard victims, identify the operators.',
  mark: 'protected_b',
  lead: 'rcmp',
  openedBy: 'kaur',
  openedAt: -33,
  reviewAt: 57,
  participants: [
    { agency: 'hsi', status: 'active', invitedAt: -32.6, answeredBy: 'hollis', answeredAt: -32.0 },
    { agency: 'fgr', status: 'active', invitedAt: -31, answeredBy: 'villasenor', answeredAt: -30.4 },
  ],
  assigned: ['kaur', 'reyes', 'ibarra'],
  tasks: [
    {
      title: 'Victim services contact for the three families',
      assignee: 'kaur',
      createdBy: 'kaur',
      dueAt: -28,
      doneAt: -29.5,
    },
    { title: 'Preservation letters, second batch', assignee: 'reyes', createdBy: 'kaur', dueAt: 1 },
  ],
  notes: [
    {
      slug: 'online-coercion-ring-1',
      by: 'reyes',
      at: -27.3,
      language: 'en',
      text: 'Two accounts were created from the same device within four minutes.',
    },
    {
      slug: 'online-coercion-ring-2',
      by: 'ibarra',
      at: -21.8,
      language: 'es',
      text: 'Identificado un domicilio de conexión en Querétaro; pendiente orden judicial.',
    },
  ],
  events: [
    {
      kind: 'meeting',
      by: 'kaur',
      at: -31.4,
      language: 'en',
      text: 'Call with the three teams; contact points agreed.',
    },
  ],
}
