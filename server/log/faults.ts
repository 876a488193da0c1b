/** What can go wrong with the log: each has words in messages/<language>/log.json under `alarm`. */
export const alarmKinds = [
  'key-missing',
  'key-unreadable',
  'key-wrong',
  'checkpoint-torn',
  'checkpoint-missing',
  'rolled-back',
  'tree-damaged',
  'clock-back',
  'sequencing-behind',
  'cannot-write',
  'back-dated',
  'witness-behind',
  'witness-ahead',
  'witness-fork',
  'witness-key',
  'row-changed',
  'row-missing',
  'row-added',
  'shipping-behind',
] as const
export type AlarmKind = (typeof alarmKinds)[number]
export type Facts = Record<string, string | number>

/** Something that the log does not write over: it becomes an alarm. */
export class LogFault extends Error {
  readonly kind: AlarmKind
  readonly about: string
  readonly facts: Facts
  constructor(kind: AlarmKind, facts: Facts = {}, about = '') {
    super(`the log: ${kind}${about && ` (${about})`} ${JSON.stringify(facts)}`)
    this.kind = kind
    this.about = about
    this.facts = facts
  }
}
