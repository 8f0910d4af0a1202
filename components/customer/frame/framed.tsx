'use client'

import { type ReactNode, useSyncExternalStore } from 'react'

const neverChanges = () => () => undefined

/** Returns whether this page stands in a frame. `isForFrame` is what the server knows of it, for the time before scripts run. */
export function useFramed(isForFrame: boolean): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => window.parent !== window,
    () => isForFrame,
  )
}

type OutsideFrameProps = { isForFrame: boolean; children: ReactNode; instead: ReactNode }

/** Shows something outside of frames alone. `instead` is shown in a frame. */
export function OutsideFrame({ isForFrame, children, instead }: OutsideFrameProps) {
  return useFramed(isForFrame) ? instead : children
}
