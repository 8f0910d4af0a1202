'use client'

import { lazy } from 'react'
import type { CollectFormProps } from './collect-form'

// All tasks share one route and one bundle, so a form that few tasks need is loaded separately. It has no <Suspense>
// around it: the server sends the whole form in place, and it works without JavaScript.
const Form = lazy(async () => ({ default: (await import('./collect-form')).CollectForm }))

export function LazyCollectForm(props: CollectFormProps) {
  return <Form {...props} />
}
