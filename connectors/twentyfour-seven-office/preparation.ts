import type { TestRequest } from '../connector'
import { certain } from '../findings'
import { isWritable } from '../xml-writer'
import type { Credential } from './operations'
import type { OfficeSettings } from './settings'
import type { Refusal } from './sign-in-report'

type Prepared = { credential: Credential; refusal?: undefined } | { refusal: Refusal }

/** What is needed to ask at all: the vendor's application, and values that fit into a request. */
export function prepare({ credentials, settings }: TestRequest<OfficeSettings>): Prepared {
  const { applicationId } = settings
  if (!applicationId) {
    const findings = [certain('applicationNotConfigured' as const)]
    return { refusal: { check: 'applicationAccepted', state: 'failed', findings } }
  }
  const { username = '', password = '' } = credentials
  if (!isWritable(username) || !isWritable(password)) {
    const findings = [certain('requestRejected' as const)]
    return { refusal: { check: 'signIn', state: 'unknown', findings } }
  }
  return { credential: { applicationId, username, password } }
}
