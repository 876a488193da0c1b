'use client'
import type { TRPCClientError, TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { PortalRouter } from '#server/router.ts'
import { wireError } from './errors.ts'

type Ask = () => Promise<boolean>
let ask: Ask | undefined
let asking: Promise<boolean> | undefined

/** The frame of the page lends its dialog: it answers true once the officer has given a code. */
export function askFactorWith(given: Ask): () => void {
  ask = given
  return () => {
    if (ask === given) ask = undefined
  }
}

// Two acts at once ask once.
const askOnce = (): Promise<boolean> => {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined
  })
  return asking
}

/** When the portal says `step-up-needed`, asks for the second factor and tries the same act again; cancelled, the refusal stands. */
export const freshFactorLink: TRPCLink<PortalRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let isOver = false
      let running = { unsubscribe: () => {} }
      const start = (onRefused: (error: TRPCClientError<PortalRouter>) => void) => {
        running = next(op).subscribe({ ...observer, error: onRefused })
      }
      start((error) => {
        if (op.type === 'subscription' || wireError(error).reason !== 'step-up-needed') {
          observer.error(error)
          return
        }
        void askOnce().then((given) => {
          if (isOver) return
          if (given) start((again) => observer.error(again))
          else observer.error(error)
        })
      })
      return () => {
        isOver = true
        running.unsubscribe()
      }
    })
