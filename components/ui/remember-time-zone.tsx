'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type RememberTimeZoneProps = { cookie: string; isSecure: boolean; shown: string }

const yearSeconds = 31_536_000

/** Tells the server the browser's time zone by a cookie. `shown` is the zone of this page, which is read again in the right one. */
export function RememberTimeZone({ cookie, isSecure, shown }: RememberTimeZoneProps) {
  const router = useRouter()
  useEffect(() => {
    function remember(): void {
      const zone = timeZoneOfBrowser()
      if (!zone || document.cookie.split('; ').includes(`${cookie}=${zone}`)) return
      const kept =
        window.parent === window
          ? `samesite=lax${isSecure ? '; secure' : ''}`
          : 'samesite=none; secure; partitioned'
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older browsers, and document.cookie works in all
      document.cookie = `${cookie}=${zone}; path=/; max-age=${yearSeconds}; ${kept}`
      if (zone !== shown) router.refresh()
    }
    // Finding the zone can keep a browser busy for a while, so it runs as a task of its own.
    const remembering = setTimeout(remember)
    return () => clearTimeout(remembering)
  }, [cookie, isSecure, shown, router])
  return null
}

/** Temporal names the zone at once. A browser without it loads its formats of dates first, which takes a slow phone a tenth of a second. */
function timeZoneOfBrowser(): string {
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } }
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}
