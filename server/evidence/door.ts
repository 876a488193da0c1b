import type { HttpDoor } from '#server/kernel/door.ts'
import { answerBytes } from './bytes-door.ts'
import { answerUpload, uploadsPath } from './upload-door.ts'

/** Bytes of evidence, in and out. */
export const evidenceDoor: HttpDoor = {
  prefix: '/api/evidence/',
  handle: (req, res) => {
    const url = new URL(req.url ?? '/', 'http://portal')
    const isUpload = url.pathname === uploadsPath || url.pathname.startsWith(`${uploadsPath}/`)
    return isUpload ? answerUpload(req, res, url.pathname) : answerBytes(req, res, url)
  },
}
