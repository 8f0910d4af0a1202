'use client'

import { useEffect } from 'react'
import { type FrameEvent, tellHolder } from '@/lib/platform/embedding/frame-messages'

type Reached = Omit<Extract<FrameEvent, { type: 'connected' }>, 'type'>

/** The endings that this document has told the page around it, so that each is told once. */
const told = new Set<string>()

/** Tells the page that holds this one that the connection stands, once for as long as the document is not loaded again. */
export function TellReached({ origins, onboardingId, externalId, state }: Reached & { origins: string[] }) {
  useEffect(() => {
    const key = `${onboardingId} ${state}`
    if (told.has(key)) return
    told.add(key)
    tellHolder({ type: 'connected', onboardingId, ...(externalId && { externalId }), state }, origins)
  }, [origins, onboardingId, externalId, state])
  return null
}
