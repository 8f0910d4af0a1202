'use client'

import { useSyncExternalStore } from 'react'
import type { ListView } from '@/lib/staff/onboarding-list/list-query'
import { followTold, readNothing, readTold, type Told } from './table-store'

/** Returns what the stream has told since the page was drawn. */
export function useTold(): Told {
  return useSyncExternalStore(followTold, readTold, readNothing)
}

type ToldCountProps = {
  view: ListView
  /** More rows than this are not counted. `many` says so in words. */
  most: number
  many: string
  /** The number as the page was drawn, in words. */
  children: string
}

/** Shows the number of rows of a view, and follows what the stream tells of it. */
export function ToldCount({ view, most, many, children }: ToldCountProps) {
  const { counts } = useTold()
  const count = counts?.byView[view]
  return (
    <span data-live-count={view}>{count === undefined ? children : count > most ? many : say(count)}</span>
  )
}

function say(count: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(count)
}
