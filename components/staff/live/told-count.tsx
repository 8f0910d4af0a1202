'use client'

import type { ListView } from '@/lib/staff/onboarding-list/list-query'
import { useTold } from './use-told'

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
