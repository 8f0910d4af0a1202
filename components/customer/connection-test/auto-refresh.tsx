'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'

/** Asks for the page again, twice a second at first, more slowly the longer it takes, never while an answer is due. */
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
