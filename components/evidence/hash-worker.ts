import { createSHA256 } from 'hash-wasm'

// Large enough to keep the disk busy, small enough that memory stays flat whatever the size of the file.
const PART = 8 * 1_048_576

/** Reads a file part by part and answers with how far it is, then with its SHA-256. */
self.addEventListener('message', async ({ data }: MessageEvent<{ file: File }>) => {
  const { file } = data
  try {
    const hash = await createSHA256()
    hash.init()
    for (let at = 0; at < file.size; at += PART) {
      hash.update(new Uint8Array(await file.slice(at, at + PART).arrayBuffer()))
      self.postMessage({ done: Math.min(file.size, at + PART) })
    }
    self.postMessage({ sha256: hash.digest('hex') })
  } catch {
    self.postMessage({ failed: true })
  }
})
