import { type Check, type Connector, certain, type TestRequest } from '@/connectors/connector'
import { redact } from '@/connectors/redact'
import { notReached, reportUnasked } from '@/connectors/report'
import { failed, unknown } from '@/connectors/rules'
import { isWritable } from '@/connectors/xml'
import { causes } from './causes'
import { checkList } from './list-check'
import { offers } from './offers'
import type { Credential } from './requests'
import { openService } from './service'
import { type OfficeSettings, settingsSchema } from './settings'
import { type OfficeRefusal, reportOfficeSignIn, signIn } from './sign-in'
import { signInChecks } from './sign-in-rules'

/**
 * The connector of 24SevenOffice's SOAP services. The vendor's application ID is in the settings. The ERP has no way
 * to ask for a permission (24SO-11), so a permission row of a guide stays unknown.
 */
export const twentyfourSevenOffice: Connector<OfficeSettings> = {
  id: 'twentyfour-seven-office',
  settings: settingsSchema,
  missingSettings: (_, { applicationId }) => (applicationId ? [] : ['TWENTYFOURSEVENOFFICE_APPLICATION_ID']),
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
  yield* reportUnasked(request.probes, hasStopped ? 'notReached' : 'unknown')
}

async function* testAccess(request: TestRequest<OfficeSettings>): AsyncGenerator<Check> {
  const prepared = prepare(request)
  if (prepared.refusal) {
    yield* reportOfficeSignIn({ refusal: prepared.refusal, ms: 0 })
    yield* offers.map(({ id }) => notReached(id))
    return
  }
  const { applicationId, password } = prepared.credential
  const service = openService(request.settings, request.signal)
  const signedIn = await signIn(service, prepared.credential)
  const secrets = [password, applicationId, signedIn.sessionId ?? '']
  yield* redact(reportOfficeSignIn(signedIn), secrets)
  let { sessionId } = signedIn
  for (const offer of offers) {
    const check = sessionId === undefined ? notReached(offer.id) : await checkList(service, sessionId, offer)
    if (check.state !== 'passed') sessionId = undefined
    yield* redact([check], secrets)
  }
}

type Prepared = { credential: Credential; refusal?: undefined } | { refusal: OfficeRefusal }

/**
 * Returns what a Login needs: the vendor's application and the customer's credentials. Returns a refusal when there
 * is no application ID, or when a value does not fit into XML.
 */
function prepare({ credentials, settings }: TestRequest<OfficeSettings>): Prepared {
  const { applicationId } = settings
  if (!applicationId) {
    return { refusal: { check: 'applicationAccepted', ...failed(certain('applicationNotConfigured')) } }
  }
  const { username = '', password = '' } = credentials
  if (!isWritable(username) || !isWritable(password)) {
    return { refusal: { check: 'signIn', ...unknown(certain('requestRejected')) } }
  }
  return { credential: { applicationId, username, password } }
}
