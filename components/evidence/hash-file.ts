type Told = { done?: number; sha256?: string; failed?: boolean }

/** SHA-256 of a file, off the main thread. Rejects when the file cannot be read, such as one that changed on the disk. */
export function hashFile(
  file: File,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('error', () => reject(new Error('hash-worker')))
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.sha256) resolve(data.sha256)
      else if (data.failed) reject(new Error('file-unreadable'))
      else if (data.done !== undefined) onProgress(data.done)
    })
    worker.postMessage({ file })
  }).finally(() => worker.terminate())
}
