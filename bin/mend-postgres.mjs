// postgres 3.4.9 writes to a socket that is already gone when the server dies in the middle of a transaction, and the
// uncaught error takes the portal down with it (its issues 1066, 1154, 1208). Until a release holds the repair, it is
// made here, in both builds of the driver; a driver that is neither as known nor repaired stops the start.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const write = `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`
const writeMended = `  function nextWrite(fn) {
    if (socket === null) {
      nextWriteTimer !== null && clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    const x = socket.write(chunk, fn)`
const closed = `    incomings = null
    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)`
const closedMended = `    incomings = null
    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)`

/** Repairs the installed driver; does nothing when that is done. @throws when the driver is another one */
export function mendPostgres(root) {
  for (const build of ['src', 'cjs/src']) {
    const file = join(root, 'node_modules/postgres', build, 'connection.js')
    if (!existsSync(file)) continue
    const text = readFileSync(file, 'utf8')
    if (text.includes(writeMended) && text.includes(closedMended)) continue
    if (!text.includes(write) || !text.includes(closed))
      throw new Error(
        `${file} is not the driver that bin/mend-postgres.mjs knows: look whether the repair is still needed.`,
      )
    writeFileSync(file, text.replace(write, writeMended).replace(closed, closedMended))
  }
}
