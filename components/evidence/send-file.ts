import { DetailedError, Upload } from 'tus-js-client'
import { fingerprint, uploadMemory } from './upload-memory.ts'

const endpoint = '/api/evidence/uploads'
// Every part is authorized anew, so that a long upload ends when the right to make it does.
const PART = 256 * 1_048_576

export type Sending = { pause: () => void; resume: () => void; abandon: () => Promise<void> }
type Heard = {
  onSent: (bytes: number) => void
  /** The line is down; it is tried again by itself. */
  onWaiting: () => void
  onDone: (uploadId: string) => void
  onFailed: (reason: string) => void
}

/** Sends a file to its case; goes on where an earlier try of the same file stopped, also after a reload. */
export async function sendFile(file: File, caseId: string, heard: Heard): Promise<Sending> {
  const key = await fingerprint(file, caseId)
  const upload = new Upload(file, {
    endpoint,
    chunkSize: PART,
    retryDelays: [500, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000],
    metadata: { caseId, filename: file.name.slice(0, 255), filetype: file.type },
    fingerprint: async () => key ?? '',
    urlStorage: uploadMemory,
    storeFingerprintForResuming: key !== null,
    onProgress: heard.onSent,
    onSuccess: () => heard.onDone(uploadIdOf(upload.url)),
    onError: (error) => heard.onFailed(reasonOf(error)),
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0
      const again = status === 0 || status === 409 || status === 423 || status >= 500
      if (again) heard.onWaiting()
      return again
    },
  })
  const [earlier] = key ? await upload.findPreviousUploads() : []
  if (earlier) upload.resumeFromPreviousUpload(earlier)
  upload.start()
  return {
    pause: () => void upload.abort(),
    resume: () => upload.start(),
    abandon: () => upload.abort(true).catch(() => undefined),
  }
}

const uploadIdOf = (url: string | null): string => url?.split('/').at(-1) ?? ''

/** What the portal said in its problem document; a key below `errors.reason`. */
function reasonOf(error: Error | DetailedError): string {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined
  const problem: unknown = body ? parsed(body) : undefined
  const reason = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'reason') : undefined
  return typeof reason === 'string' ? reason : 'unreachable'
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** After the receipt there is nothing to go on with. */
export async function forgetFile(file: File, caseId: string): Promise<void> {
  const key = await fingerprint(file, caseId)
  if (key) localStorage.removeItem(key)
}
