'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { tickSenderOf } from './send-ticks'

/**
 * Sends the ticks that an earlier page has left, from whichever page of the onboarding is shown. Once ticks are saved the page
 * is read again, because it counts them, and the pages that the browser has kept are forgotten.
 */
export function SendLeftTicks({ onboardingId }: { onboardingId: string }) {
  const router = useRouter()
  useEffect(() => {
    const sender = tickSenderOf(onboardingId)
    const leave = sender.subscribe({
      onStatus: (status) => (status === 'saved' || status === 'rejected') && router.refresh(),
    })
    sender.resume()
    return leave
  }, [onboardingId, router])
  return null
}
