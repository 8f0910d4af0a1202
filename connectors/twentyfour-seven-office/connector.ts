import { type Check, type Connector, certain, type TestRequest } from '@/connectors/connector'
import { redact } from '@/connectors/redact'
import { isWritable } from '@/connectors/xml'
import { checkList } from './list-check'
import { offers } from './offers'
import type { Credential } from './requests'
import { causes } from './rules'
import { openService } from './service'
import { type OfficeSettings, settingsSchema } from './settings'
import { type Refusal, reportSignIn, signIn } from './sign-in'
import { signInChecks } from './sign-in-rules'

/**
 * 24SevenOffice's SOAP services. The vendor's application ID is in the settings. A guide has no permission rows here:
 * the ERP has no way to ask for one (24SO-11), so such a row stays unknown.
 */
export const twentyfourSevenOffice: Connector<OfficeSettings> = {
  id: 'twentyfour-seven-office',
  settings: settingsSchema,
  credentialFields: [
    { name: 'username', isSecret: false, isRequired: true },
    { name: 'password', isSecret: true, isRequired: true },
  ],
  checks: [...signInChecks, ...offers.map(({ id }) => id)],
  causes,
  offers: offers.map(({ id }) => id),
  test,
}

async function* test(request: TestRequest<OfficeSettings>): AsyncGenerator<Check> {
  request.signal.throwIfAborted()
  let hasStopped = false
  for await (const check of testAccess(request)) {
    hasStopped ||= check.state === 'notReached'
    yield check
  }
  for (const { row } of request.probes) {
    yield { id: 'permission', row, state: hasStopped ? 'notReached' : 'unknown', findings: [], ms: 0 }
  }
}

async function* testAccess(request: TestRequest<OfficeSettings>): AsyncGenerator<Check> {
  const prepared = prepare(request)
  if (prepared.refusal) {
    yield* reportSignIn({ refusal: prepared.refusal, ms: 0 })
    yield* offers.map(notReached)
    return
  }
  const { applicationId, password } = prepared.credential
  const service = openService(request.settings, request.signal)
  const signedIn = await signIn(service, prepared.credential)
  const secrets = [password, applicationId, signedIn.sessionId ?? '']
  yield* redact(reportSignIn(signedIn), secrets)
  let { sessionId } = signedIn
  for (const offer of offers) {
    const check = sessionId === undefined ? notReached(offer) : await checkList(service, sessionId, offer)
    if (check.state !== 'passed') sessionId = undefined
    yield* redact([check], secrets)
  }
}

function notReached({ id }: { id: string }): Check {
  return { id, state: 'notReached', findings: [], ms: 0 }
}

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
