import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

export type Served = {
  port: number
  /** Resident memory in MiB. */
  memory(): Promise<number>
  stop(): Promise<void>
}

const said = z.tuple([z.object({ port: z.number().optional(), memory: z.number().optional() })]).rest(z.any())

/** Starts a server of this folder in a process of its own and waits until it listens. */
export async function serveApart(script: string, env: Record<string, string>): Promise<Served> {
  const child = fork(join(import.meta.dirname, script), {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // As the bench itself was started, which is as every command is (bin/bootstrap.mjs).
    execArgv: process.execArgv,
    // Standard output is the bench's own: JSON and nothing else.
    stdio: ['ignore', 2, 'inherit', 'ipc'],
  })
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${script} ended before it listened`)
  })
  const [first] = said.parse(await Promise.race([once(child, 'message'), failed]))
  failed.catch(() => undefined)
  return {
    port: first.port ?? 0,
    memory: async () => {
      const answer = once(child, 'message')
      child.send('memory')
      const [{ memory }] = said.parse(await answer)
      return Math.round((memory ?? 0) / 104_857.6) / 10
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
