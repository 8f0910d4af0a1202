'use client'

import { lazy } from 'react'
import type { CredentialsFormProps } from './credentials-form'

// All tasks share one route and one bundle, so a form that one task needs is loaded separately. It has no <Suspense>
// around it: the server sends the whole form in place, and it works without JavaScript.
const Form = lazy(async () => ({ default: (await import('./credentials-form')).CredentialsForm }))

export function LazyCredentialsForm(props: CredentialsFormProps) {
  return <Form {...props} />
}
