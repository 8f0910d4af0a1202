'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

/** Asks for the page again and again while it is shown. The next request waits for the answer to the last. */
export function RefreshPage({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  const [isAsking, startAsking] = useTransition()
  useEffect(() => {
    if (isAsking) return
    const timer = setTimeout(() => startAsking(() => router.refresh()), everyMs)
    return () => clearTimeout(timer)
  }, [isAsking, everyMs, router])
  return null
}
