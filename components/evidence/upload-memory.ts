import type { PreviousUpload, UrlStorage } from 'tus-js-client'

const prefix = 'tripoint-upload:'

/** Names a file for this browser without telling its name: what is kept outlives the page. */
export async function fingerprint(file: File, caseId: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const words = JSON.stringify([caseId, file.name, file.size, file.lastModified])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return prefix + [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Where an upload goes on after a reload: the address of the upload and nothing else stays in the browser. */
export const uploadMemory: UrlStorage = {
  findAllUploads: async () => [],
  findUploadsByFingerprint: async (key) => {
    const uploadUrl = localStorage.getItem(key)
    if (!uploadUrl) return []
    const found: PreviousUpload = {
      uploadUrl,
      urlStorageKey: key,
      size: null,
      metadata: {},
      creationTime: '',
      parallelUploadUrls: null,
    }
    return [found]
  },
  removeUpload: async (key) => localStorage.removeItem(key),
  addUpload: async (key, upload) => {
    if (upload.uploadUrl) localStorage.setItem(key, upload.uploadUrl)
    return key
  },
}
