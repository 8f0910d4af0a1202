'use client'

import { useSyncExternalStore } from 'react'

const neverChanges = () => () => undefined

/** Returns whether this page stands in a frame. `isForFrame` is what the server knows of it, for the time before scripts run. */
export function useFramed(isForFrame: boolean): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => window.parent !== window,
    () => isForFrame,
  )
}
