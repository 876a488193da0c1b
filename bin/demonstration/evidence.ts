import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { evidence } from '#db/seed/story/evidence.ts'
import { addCustodyEvent } from '#server/evidence/add-custody-event.ts'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { finishUpload } from '#server/evidence/finish-upload.ts'
import { openUpload } from '#server/evidence/open-upload.ts'
import { receive } from '#server/evidence/staging.ts'
import { onCase } from './casts.ts'
import type { Script } from './script.ts'

const files = join(import.meta.dirname, '../../db/seed/files')

async function* once(bytes: Buffer) {
  yield bytes
}

/** Files go in as an officer's browser would send them: announced, received, hashed on both sides, attached. */
export function storyEvidence(script: Script): void {
  for (const one of evidence) {
    const [first, ...rest] = one.custody
    const begins = first?.kind === 'seize' || first?.kind === 'collect' ? first : undefined
    const at = onCase(one.case, one.by, one.at)
    script.scene(at, async () => {
      const bytes = await readFile(join(files, one.file))
      const caseId = script.id('case', one.case)
      const { uploadId } = await script.act(openUpload, one.by, {
        caseId,
        fileName: one.file,
        declaredType: one.mediaType,
        sizeBytes: bytes.length,
      })
      if (bytes.length > 0) await receive(uploadId, 0, once(bytes))
      await script.act(finishUpload, one.by, { uploadId })
      const made = await script.act(attachEvidence, one.by, {
        uploadId,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        exhibitNumber: one.exhibitNumber,
        title: one.title,
        description: one.description,
        mark: one.mark,
        language: one.language,
        place: begins?.place ?? '',
        custody: begins?.kind === 'seize' ? 'seize' : 'collect',
        ...(begins ? { collectedAt: script.date(Math.min(begins.at, at - 0.001)).toISOString() } : {}),
      })
      script.ids.set(`evidence:${one.slug}`, made.itemId)
    })
    for (const event of begins ? rest : one.custody)
      script.scene(Math.max(event.at, at + 0.01), async () => {
        await script.act(addCustodyEvent, one.by, {
          itemId: script.id('evidence', one.slug),
          kind: event.kind,
          occurredAt: script.date(Math.min(event.at, -0.001)).toISOString(),
          place: event.place,
          note: event.text,
        })
      })
  }
}
