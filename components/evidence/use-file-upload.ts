'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { hashFile } from './hash-file.ts'
import type { Sending } from './send-file.ts'

export type Phase = 'queued' | 'sending' | 'waiting' | 'paused' | 'received' | 'failed'
export type FileState = {
  phase: Phase
  hashed: number
  sha256: string | null
  sent: number
  /** Bytes a second over the last seconds; null until there is something to measure. */
  speed: number | null
  uploadId: string | null
  reason: string | null
}
const begin: FileState = {
  phase: 'queued',
  hashed: 0,
  sha256: null,
  sent: 0,
  speed: null,
  uploadId: null,
  reason: null,
}
const WINDOW = 5_000

function awaited() {
  const made = Promise.withResolvers<{ sha256: string; uploadId: string }>()
  // Without anybody who waits for it a stop is no error of the page.
  made.promise.catch(() => undefined)
  return made
}

/** Hashes and sends one file at the same time. `ready` resolves when both are done, and rejects when one cannot be. */
export function useFileUpload(file: File, caseId: string, mayRun: boolean) {
  const [state, setState] = useState<FileState>(begin)
  const sending = useRef<Sending | null>(null)
  const samples = useRef<{ at: number; sent: number }[]>([])
  const waiting = useRef(awaited())
  const change = useCallback((more: Partial<FileState>) => setState((before) => ({ ...before, ...more })), [])

  useEffect(() => {
    if (!mayRun) return
    const stop = new AbortController()
    const fail = (reason: string) => !stop.signal.aborted && change({ phase: 'failed', reason })
    change({ phase: 'sending', reason: null })
    hashFile(file, (hashed) => change({ hashed }), stop.signal)
      .then((sha256) => change({ sha256, hashed: file.size }))
      .catch(() => fail('file-unreadable'))
    import('./send-file.ts')
      .then(({ sendFile }) => {
        if (stop.signal.aborted) return null
        return sendFile(file, caseId, {
          onSent: (sent) => change({ sent, phase: 'sending', speed: speedOf(samples.current, sent) }),
          onWaiting: () => change({ phase: 'waiting', speed: null }),
          onDone: (uploadId) => change({ phase: 'received', sent: file.size, uploadId }),
          onFailed: fail,
        })
      })
      .then((made) => {
        sending.current = made
        if (stop.signal.aborted) made?.pause()
      })
      .catch(() => fail('unreachable'))
    return () => {
      stop.abort()
      // The bytes that have arrived stay: the same file goes on from there.
      sending.current?.pause()
    }
  }, [file, caseId, mayRun, change])

  const { sha256, uploadId, reason } = state
  useEffect(() => {
    if (sha256 && uploadId) waiting.current.resolve({ sha256, uploadId })
    if (reason) waiting.current.reject(new Error(reason))
  }, [sha256, uploadId, reason])

  const pause = () => {
    sending.current?.pause()
    samples.current = []
    change({ phase: 'paused', speed: null })
  }
  const resume = () => {
    if (reason) waiting.current = awaited()
    change({ phase: 'sending', reason: null })
    sending.current?.resume()
  }
  const abandon = () => void sending.current?.abandon()
  /** Resolves when the file has arrived and its hash is known; rejects when it stopped. */
  const ready = () => waiting.current.promise
  return { state, ready, pause, resume, abandon }
}

function speedOf(samples: { at: number; sent: number }[], sent: number): number | null {
  const now = performance.now()
  samples.push({ at: now, sent })
  while (samples.length > 2 && (samples[0]?.at ?? now) < now - WINDOW) samples.shift()
  const first = samples[0]
  if (!first || now - first.at < 500) return null
  return ((sent - first.sent) * 1000) / (now - first.at)
}
