'use client'

import type { ReactNode } from 'react'
import { useFramed } from './use-framed'

type OutsideFrameProps = { isForFrame: boolean; children: ReactNode; instead: ReactNode }

/** Shows something outside of frames alone. `instead` is shown in a frame. */
export function OutsideFrame({ isForFrame, children, instead }: OutsideFrameProps) {
  return useFramed(isForFrame) ? instead : children
}
