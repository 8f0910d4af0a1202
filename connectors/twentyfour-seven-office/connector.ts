import type { Check, Connector, TestRequest } from '../connector'
import { redact } from '../redact'
import { causes } from './causes'
import { checkList } from './list-check'
import { offers } from './offers'
import { prepare } from './preparation'
import { openService } from './service'
import { type OfficeSettings, settingsSchema } from './settings'
import { signIn } from './sign-in'
import { reportSignIn } from './sign-in-report'
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
