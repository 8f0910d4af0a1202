'use client'

import { lazy } from 'react'
import type { CredentialsFormProps } from './credentials-form'

// All tasks share one route, and with it one bundle: what only this one needs is fetched apart. Without a <Suspense>
// around it the server sends the whole form in place, so that it is there without JavaScript too.
const Form = lazy(async () => ({ default: (await import('./credentials-form')).CredentialsForm }))

export function LazyCredentialsForm(props: CredentialsFormProps) {
  return <Form {...props} />
}
