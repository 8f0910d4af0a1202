'use client'

import { useEffect } from 'react'
import { useFramed } from './framed'
import { ExitButton } from './way-out'

type FrameBridgeProps = { origins: string[]; isForFrame: boolean; words: { exit: string } }

/**
 * Tells the page that holds this one how it goes: that it is ready, how high its content is, and that somebody wants to leave by the
 * Escape key. Shows a button to leave on the pages that have none in their header.
 */
export function FrameBridge({ origins, isForFrame, words }: FrameBridgeProps) {
  const isFramed = useFramed(isForFrame)
  useEffect(() => {
    if (window.parent === window) return
    // Loaded in frames alone: no other page has a use for it.
    let stop: (() => void) | undefined
    let isGone = false
    void import('./tell-how-it-goes').then(({ tellHowItGoes }) => {
      if (!isGone) stop = tellHowItGoes(origins)
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [origins])
  if (!isFramed) return null
  return (
    <div className="flex justify-end px-4 pt-2 [body:has([data-frame-exit=header])_&]:hidden">
      <ExitButton origins={origins} label={words.exit} />
    </div>
  )
}
