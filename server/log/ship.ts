import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { connect, type TLSSocket } from 'node:tls'
import type postgres from 'postgres'
import type { AuditRecord } from './record.ts'
import { readState } from './state.ts'

export type Shipped = { index: number; record: AuditRecord }
/** Somewhere that takes rows; answers when they are safe there, as far as its protocol lets one know. */
export type Target = { send(lines: Shipped[]): Promise<void>; close(): void }
const batch = 500
/** Syslog acknowledges nothing: after a broken line the last records are sent once more. */
export const repeated = 1_000

const lineOf = ({ index, record }: Shipped) => JSON.stringify({ index, ...record })

/** Appends JSON lines and syncs the file. */
export const fileTarget = (file: string): Target => ({
  send: async (lines) => {
    const handle = openSync(file, 'a', 0o600)
    try {
      writeSync(handle, lines.map((line) => `${lineOf(line)}\n`).join(''))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  close: () => {},
})

/** Syslog over TLS (RFC 5425): a message of RFC 5424 each, with its length in front. The other side's certificate must be trusted. */
export function syslogTarget(url: URL, onBroken: () => void): Target {
  let socket: Promise<TLSSocket> | undefined
  const open = () =>
    new Promise<TLSSocket>((resolve, reject) => {
      const made = connect({ host: url.hostname, port: Number(url.port || 6514), servername: url.hostname })
      made.once('secureConnect', () => resolve(made))
      made.once('error', reject)
      made.once('close', () => {
        socket = undefined
        onBroken()
      })
    })
  return {
    send: async (lines) => {
      socket ??= open()
      const line = await socket.catch((error: unknown) => {
        socket = undefined
        throw error
      })
      const framed = lines.map((one) => {
        const text = Buffer.from(
          `<110>1 ${String(one.record.at ?? '-')} ${url.hostname} tripoint - audit - ${lineOf(one)}`,
        )
        return Buffer.concat([Buffer.from(`${text.length} `), text])
      })
      await new Promise<void>((resolve, reject) =>
        line.write(Buffer.concat(framed), (error) => (error ? reject(error) : resolve())),
      )
    },
    close: () => void socket?.then((made) => made.destroy()).catch(() => {}),
  }
}

/** @throws for an address that is neither a file nor syslog over TLS */
export function targetOf(address: string, onBroken: () => void): Target {
  const url = URL.parse(address)
  if (url?.protocol === 'file:') return fileTarget(url.pathname)
  if (url?.protocol === 'syslog+tls:') return syslogTarget(url, onBroken)
  throw new Error('LOG_SHIP_TO is neither file:/path nor syslog+tls://host:port')
}

/** Sends the next sequenced rows in their order; the mark moves only after they are there: at least once, never skipped. */
export async function shipNext(client: postgres.Sql, target: Target, from: number): Promise<number> {
  const lines = await client<Shipped[]>`
    select l.index::float8 as index, app.audit_record(e) as record from log_leaves l join audit_events e on e.id = l.event_id
    where l.index >= ${from} order by l.index limit ${batch}`
  const last = lines.at(-1)
  if (!last) return from
  await target.send(lines)
  const next = last.index + 1
  await client`update log_state set shipped = ${next} where shipped < ${next}`
  return next
}

export const shippedSoFar = async (client: postgres.Sql) => (await readState(client)).shipped
