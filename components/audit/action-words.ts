import 'server-only'
import { operationsOf } from '#server/kernel/rest.ts'
import { portalRouter } from '#server/router.ts'

const actionOf = new Map(operationsOf(portalRouter).map(({ name, action }) => [name, action]))
const attempt = /\.(denied|failed)$/

/** `cases.open.denied` is the attempt at `cases.opened`: one word serves both. */
export function actionKey(action: string): string {
  if (!attempt.test(action)) return action
  const name = action.replace(attempt, '')
  return actionOf.get(name) || name
}

/** `cases.addTask` as feature and verb in plain letters, for an action that has no words yet. */
export function plainly(action: string): { feature: string; verb: string } {
  const [feature = '', ...rest] = action.split('.')
  const verb = rest.join(' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return { feature, verb: verb.replaceAll('-', ' ') }
}
