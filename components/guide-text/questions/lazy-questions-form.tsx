'use client'

import { lazy } from 'react'
import type { QuestionsFormProps } from './questions-form'

// All tasks share one route and one bundle, so a form that one task needs is loaded separately. It has no <Suspense>
// around it: the server sends the whole form in place, and it works without JavaScript.
const Form = lazy(async () => ({ default: (await import('./questions-form')).QuestionsForm }))

export function LazyQuestionsForm(props: QuestionsFormProps) {
  return <Form {...props} />
}
