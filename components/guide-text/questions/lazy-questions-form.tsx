'use client'

import { lazy } from 'react'
import type { QuestionsFormProps } from './questions-form'

// All tasks share one route, and with it one bundle: what only this one needs is fetched apart. Without a <Suspense>
// around it the server sends the whole form in place, so that it is there without JavaScript too.
const Form = lazy(async () => ({ default: (await import('./questions-form')).QuestionsForm }))

export function LazyQuestionsForm(props: QuestionsFormProps) {
  return <Form {...props} />
}
