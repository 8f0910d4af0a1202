'use client'

import { lazy } from 'react'
import type { LeaveForErpProps } from './leave-for-erp'

// All tasks share one route and one bundle, so a link that one task needs is loaded separately. It has no <Suspense>
// around it: the server sends the whole link in place, and it works without JavaScript.
const Link = lazy(async () => ({ default: (await import('./leave-for-erp')).LeaveForErp }))

export function LazyLeaveForErp(props: LeaveForErpProps) {
  return <Link {...props} />
}
