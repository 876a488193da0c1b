import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Linux tells more of a process than that its id is taken: whether it has ended already, and since when it lives.
function readStat(pid: number): { isEnded: boolean; startedAt: string } | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return { isEnded: fields[0] === 'Z', startedAt: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

/** Whether a process of this id lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return readStat(pid)?.isEnded !== true
}

const startedAt = (pid: number): string => readStat(pid)?.startedAt ?? ''

/** Several portal processes may share one embedded server: the last that leaves turns it off. */
export function holders(keep: string): {
  enter(): void
  leave(): void
  others(): number
} {
  const folder = join(keep, 'postgres.holders')
  const mine = join(folder, String(process.pid))
  return {
    enter() {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(mine, startedAt(process.pid))
    },
    leave() {
      rmSync(mine, { force: true })
    },
    others() {
      if (!existsSync(folder)) return 0
      let living = 0
      for (const name of readdirSync(folder)) {
        const pid = Number.parseInt(name, 10)
        if (pid === process.pid) continue
        const file = join(folder, name)
        if (isAlive(pid) && readFileSync(file, 'utf8') === startedAt(pid)) living += 1
        else rmSync(file, { force: true })
      }
      return living
    },
  }
}
