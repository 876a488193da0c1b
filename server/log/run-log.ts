import { setTimeout as wait } from 'node:timers/promises'
import { type Client, connect } from '#db/client.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { type Alarms, openAlarms } from './alarms.ts'
import { askWitness, behindAfter, rememberWitnesses, type Witness } from './ask-witness.ts'
import { LogFault } from './faults.ts'
import type { LogKeys } from './keys.ts'
import { openPublisher, publish } from './publish.ts'
import { sequence } from './sequence.ts'
import { repeated, shipNext, shippedSoFar, targetOf } from './ship.ts'

type Setup = {
  url: string
  dataDir: string
  origin: string
  witnesses: Witness[]
  shipTo?: string | undefined
}
const limit = 2_000
/** A row that has waited so long for its index is an alarm. */
const behind = 30_000

/** Looks after the log for as long as the process serves: sequences, signs, asks the witnesses, ships. Any number of processes may. */
export function runLog({ url, dataDir, origin, witnesses, shipTo }: Setup) {
  const client = connect(url, { max: 4, name: 'portal-log' })
  const alarms = openAlarms()
  const stopping = new AbortController()
  const { signal } = stopping
  const loops = [
    every(signal, alarms, 200, new LogFault('cannot-write'), sequencing(client, alarms, dataDir, origin)),
    ...witnesses.map((witness) =>
      every(signal, alarms, 1_000, away(witness.name), witnessing(client, alarms, witness)),
    ),
    ...(shipTo
      ? [every(signal, alarms, 1_000, new LogFault('shipping-behind'), shipping(client, shipTo))]
      : []),
  ]
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
      await client.end({ timeout: 1 })
    },
  }
}

const away = (name: string) => new LogFault('witness-behind', { witness: name }, name)

/** Runs again and again; what goes wrong for more than twenty seconds is an alarm, and so is every fault of the log at once. */
async function every(
  signal: AbortSignal,
  alarms: Alarms,
  pause: number,
  failing: LogFault,
  work: () => Promise<unknown>,
) {
  let failingSince = 0
  while (!signal.aborted) {
    let again = pause
    try {
      await work()
      if (failingSince > 0) await alarms.end(failing.kind, failing.about)
      failingSince = 0
    } catch (error) {
      again = Math.max(pause, 2_000)
      failingSince ||= Date.now()
      if (error instanceof LogFault) await alarms.raise(error)
      else if (Date.now() - failingSince > 20_000) {
        console.error('the log cannot go on', error)
        await alarms.raise(failing)
      }
    }
    await wait(again, undefined, { signal }).catch(() => {})
  }
}

function sequencing(client: Client, alarms: Alarms, dataDir: string, origin: string) {
  let keys: LogKeys | undefined
  let published = { size: -1, at: 0 }
  let looked = 0
  const sign = async () => {
    if (!keys) {
      const opened = await openPublisher(client, dataDir, origin)
      for (const fault of opened.faults) await alarms.raise(fault)
      keys = opened.keys
      console.log(
        `Public keys of the log (to pin):\n${keys.keys.map(({ key }) => `  ${key.vkey}`).join('\n')}`,
      )
    }
    const { size } = await publish(client, dataDir, keys, clock.now())
    published = { size, at: Date.now() }
  }
  return async () => {
    // Without its key the log is not even sequenced: nothing may pile up that nobody can sign.
    if (!keys) await sign()
    for (;;) {
      const done = await sequence(client, { limit, now: clock.now() })
      if (done.state === 'standby') break
      for (const fault of done.faults) await alarms.raise(fault)
      const age = Date.now() - published.at
      if ((done.size !== published.size && (age >= 900 || done.added < limit)) || age >= minutes(1))
        await sign()
      if (done.added < limit) break
    }
    if (Date.now() - looked < 5_000) return
    looked = Date.now()
    const [oldest] = await client<{ at: Date }[]>`
      select e.at from log_state s join audit_events e on (e.xact, e.id) > (s.last_xact, coalesce(s.last_event_id, '00000000-0000-0000-0000-000000000000'))
      order by e.xact, e.id limit 1`
    const waited = oldest ? clock.now().getTime() - oldest.at.getTime() : 0
    if (waited > behind)
      await alarms.raise(new LogFault('sequencing-behind', { seconds: Math.round(waited / 1000) }))
    else await alarms.end('sequencing-behind')
  }
}

function witnessing(client: Client, alarms: Alarms, witness: Witness) {
  let fresh = Date.now()
  let asked = { size: -1, at: 0 }
  let isRemembered = false
  return async () => {
    if (!isRemembered) await rememberWitnesses(client, [witness])
    isRemembered = true
    const [newest] = await client<{ size: number }[]>`select max(size)::float8 as size from log_checkpoints`
    const size = newest?.size ?? -1
    // At rest each witness says once in half a minute that nothing has changed.
    if (size !== asked.size || Date.now() - asked.at > 30_000) {
      const answer = await askWitness(client, witness)
      if (answer === 'ok') {
        fresh = Date.now()
        asked = { size, at: Date.now() }
        await alarms.end('witness-behind', witness.name)
      }
    }
    if (Date.now() - fresh > behindAfter) await alarms.raise(away(witness.name))
  }
}

function shipping(client: Client, shipTo: string) {
  let next: number | undefined
  let isBroken = false
  const target = targetOf(shipTo, () => {
    isBroken = true
  })
  return async () => {
    if (next === undefined || isBroken) {
      const sent = await shippedSoFar(client)
      next = shipTo.startsWith('file:') ? sent : Math.max(0, sent - repeated)
      isBroken = false
    }
    for (;;) {
      const now: number = await shipNext(client, target, next)
      if (now === next) return
      next = now
    }
  }
}
