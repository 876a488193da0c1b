import { router, serve } from '#server/kernel/trpc.ts'
import { abandonUpload } from './abandon-upload.ts'
import { addCustodyEvent } from './add-custody-event.ts'
import { attachEvidence } from './attach-evidence.ts'
import { authorizeUpload } from './authorize-upload.ts'
import { downloadEvidence } from './download-evidence.ts'
import { finishUpload } from './finish-upload.ts'
import { getEvidence } from './get-evidence.ts'
import { keepReading } from './keep-reading.ts'
import { listEvidence } from './list-evidence.ts'
import { listMine } from './list-mine.ts'
import { openUpload } from './open-upload.ts'
import { previewEvidence } from './preview-evidence.ts'

export const evidenceRouter = router({
  abandonUpload: serve(abandonUpload),
  addCustodyEvent: serve(addCustodyEvent),
  attach: serve(attachEvidence),
  authorizeUpload: serve(authorizeUpload),
  download: serve(downloadEvidence),
  finishUpload: serve(finishUpload),
  get: serve(getEvidence),
  keepReading: serve(keepReading),
  list: serve(listEvidence),
  listMine: serve(listMine),
  openUpload: serve(openUpload),
  preview: serve(previewEvidence),
})
