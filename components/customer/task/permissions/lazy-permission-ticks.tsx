'use client'

import { lazy } from 'react'
import type { RowsDoneProps, StepNumberProps } from './permission-ticks'

// All tasks share one route and one bundle, so what only a table of permissions needs is loaded separately. It has no <Suspense>
// around it: the server sends all of it in place, and it works without JavaScript.
const load = () => import('./permission-ticks')
const Count = lazy(async () => ({ default: (await load()).StepNumber }))
const Rows = lazy(async () => ({ default: (await load()).RowsDone }))

export function LazyStepNumber(props: StepNumberProps) {
  return <Count {...props} />
}

export function LazyRowsDone(props: RowsDoneProps) {
  return <Rows {...props} />
}
