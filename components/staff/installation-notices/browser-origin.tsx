'use client'

import { type ReactNode, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Returns the origin at which this browser has the page. The server cannot know it behind a proxy, and says `appOrigin`. */
function useOrigin(appOrigin: string): string {
  return useSyncExternalStore(
    never,
    () => location.origin,
    () => appOrigin,
  )
}

/** Shows its children in a browser that has the page from another origin than APP_URL's. */
export function OnOtherOrigin({ appOrigin, children }: { appOrigin: string; children: ReactNode }) {
  return useOrigin(appOrigin) === appOrigin ? null : children
}

/** Shows the origin at which this browser has the page. */
export function BrowserOrigin({ appOrigin }: { appOrigin: string }) {
  return <span className="font-semibold">{useOrigin(appOrigin)}</span>
}
