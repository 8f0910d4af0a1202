'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'

/**
 * Refreshes the page while a test runs: twice a second at first, then less often. It waits for each answer before it
 * asks again.
 */
export function AutoRefresh() {
  const router = useRouter()
  const [tries, setTries] = useState(0)
  const [isAsking, startAsking] = useTransition()
  useEffect(() => {
    if (isAsking) return
    const timer = setTimeout(() => {
      setTries(tries + 1)
      // Without a network a refresh would replace the page by the browser's own error.
      if (navigator.onLine) startAsking(() => router.refresh())
    }, pauseAfter(tries))
    return () => clearTimeout(timer)
  }, [router, tries, isAsking])
  return null
}

function pauseAfter(tries: number): number {
  if (tries < 60) return 500
  return tries < 120 ? 2_000 : 10_000
}
