'use client'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { portal } from '#components/api/client.ts'
import type { Told } from '#server/notifications/watch-changes.ts'

type Listener = (told: Told) => void
const LiveContext = createContext<((listener: Listener) => () => void) | null>(null)

/** One live stream for the whole portal page; parts of it listen with `useLive`. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const listeners = useRef(new Set<Listener>())
  useEffect(() => {
    let isFirst = true
    const stream = portal.notifications.watch.subscribe(undefined, {
      onData: ({ data }) => {
        // The greeting of a fresh page says nothing new; the one after a gap does.
        if (isFirst && data.all) {
          isFirst = false
          return
        }
        for (const listener of listeners.current) listener(data)
      },
    })
    return () => stream.unsubscribe()
  }, [])
  const listen = useMemo(
    () => (listener: Listener) => {
      listeners.current.add(listener)
      return () => listeners.current.delete(listener)
    },
    [],
  )
  return <LiveContext value={listen}>{children}</LiveContext>
}

/** Calls back when something that the page shows has changed; `concerns` says whether it does. */
export function useLive(concerns: (told: Told) => boolean, onChange: () => void): void {
  const listen = useContext(LiveContext)
  const latest = useRef({ concerns, onChange })
  latest.current = { concerns, onChange }
  useEffect(
    () =>
      listen?.((told) => {
        if (told.all || latest.current.concerns(told)) latest.current.onChange()
      }),
    [listen],
  )
}
