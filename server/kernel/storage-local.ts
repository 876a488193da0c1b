import { constants, createReadStream } from 'node:fs'
import { chmod, link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { precondition } from './errors.ts'
import { checked } from './storage-blocks.ts'
import {
  filesIn,
  makeFolder,
  orFull,
  pour,
  sizeOf,
  syncFolder,
  unless,
  type Writing,
  writing,
} from './storage-files.ts'
import type { Medium, NoteKind } from './storage-medium.ts'

const READ = 524_288

/**
 * A folder on a local disk: `staging/<id>` and `sealed/<bucket>/<id>`, `keys/…` and `tails/…` beside them. The bucket is the
 * beginning of the id, a UUID version 7, so that a folder holds what came within about three days.
 */
export function localMedium(dir: string, write: Writing = writing): Medium {
  const stagedPath = (id: string) => join(dir, 'staging', checked(id))
  const below = (folder: 'sealed' | NoteKind, id: string) => join(dir, folder, checked(id).slice(0, 5), id)
  const finalPath = (id: string) => below('sealed', id)

  return {
    begin: (id) =>
      orFull(async () => {
        await makeFolder(join(dir, 'staging'))
        await (await open(stagedPath(id), 'wx', 0o600)).close()
      }),
    append: (id, offset, _size, source) =>
      orFull(async () => {
        const path = stagedPath(id)
        const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
        try {
          const reached = await pour(file, offset, source, write)
          if (offset === 0) await syncFolder(dirname(path))
          return reached
        } catch (thrown) {
          await file.truncate(offset)
          throw thrown
        } finally {
          await file.close()
        }
      }),
    staged: (id) => sizeOf(stagedPath(id)),
    openStaged: (id, range) => createReadStream(stagedPath(id), { ...range, highWaterMark: READ }),
    finish: (id, sizeBytes) =>
      orFull(async () => {
        const [from, to] = [stagedPath(id), finalPath(id)]
        const waiting = await sizeOf(from)
        if (waiting !== null && waiting !== sizeBytes) throw precondition('bytes-missing')
        if (waiting !== null) {
          await makeFolder(dirname(to))
          await chmod(from, 0o400)
          // link, not rename: it refuses to take the place of bytes that are there already.
          await link(from, to).catch((thrown: unknown) => unless(thrown, 'EEXIST'))
          await syncFolder(dirname(to))
        }
        if ((await sizeOf(to)) !== sizeBytes) throw precondition('bytes-missing')
        await rm(from, { force: true })
      }),
    discard: (id) => rm(stagedPath(id), { force: true }),
    open: (id, range) => createReadStream(finalPath(id), { ...range, highWaterMark: READ }),
    size: (id) => sizeOf(finalPath(id)),
    remove: (id) => rm(finalPath(id), { force: true }),
    stale: async (before) => {
      const names = await readdir(join(dir, 'staging')).catch(() => [])
      const stale: string[] = []
      for (const id of names) {
        const found = await stat(stagedPath(id)).catch(() => null)
        if (found && found.mtime < before) stale.push(id)
      }
      return stale
    },
    list: async function* () {
      for await (const { id, path } of filesIn(join(dir, 'sealed'))) {
        const found = await stat(path).catch(() => null)
        if (found) yield { uploadId: id, storedAt: found.mtime }
      }
    },
    cut: async (id, sizeBytes) => {
      const file = await open(stagedPath(id), 'r+')
      await file.truncate(sizeBytes).finally(() => file.close())
    },
    listKeys: async function* () {
      for await (const { id } of filesIn(join(dir, 'keys'))) yield id
    },
    writeNote: (kind, id, text) =>
      orFull(async () => {
        const path = below(kind, id)
        await makeFolder(dirname(path))
        const isNew = (await sizeOf(path)) === null
        // A new note that is torn belongs to an act that is never committed; one that is there already is replaced whole.
        const target = isNew ? path : `${path}.new`
        const file = await open(target, 'w', 0o600)
        try {
          await file.writeFile(text)
          await file.datasync()
        } finally {
          await file.close()
        }
        if (!isNew) await rename(target, path)
        await syncFolder(dirname(path))
      }),
    readNote: (kind, id) =>
      readFile(below(kind, id), 'utf8').catch((thrown: unknown) => {
        unless(thrown, 'ENOENT')
        return null
      }),
    removeNote: (kind, id) => rm(below(kind, id), { force: true }),
  }
}
