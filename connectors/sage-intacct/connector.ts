import type { Check, Connector, TestRequest } from '../connector'
import { redact } from '../redact'
import { causes } from './causes'
import { openGateway } from './gateway'
import { permissionsNotReached, reportPermissions } from './permission-report'
import { prepare } from './preparation'
import { readProbes } from './probes'
import { type SageIntacctSettings, settingsSchema } from './settings'
import { signIn } from './sign-in'
import { reportSignIn } from './sign-in-report'
import { signInChecks } from './sign-in-rules'

/**
 * Sage Intacct's XML gateway. `vendor.senderId` names the sender, whose password is in the settings.
 * The check `entity` is made only when an entity was given.
 */
export const sageIntacct: Connector<SageIntacctSettings> = {
  id: 'sage-intacct',
  settings: settingsSchema,
  credentialFields: [
    { name: 'companyId', isSecret: false, isRequired: true },
    { name: 'entityId', isSecret: false, isRequired: false },
    { name: 'userId', isSecret: false, isRequired: true },
    { name: 'password', isSecret: true, isRequired: true },
  ],
  checks: signInChecks,
  causes,
  offers: [],
  test,
}

async function* test(request: TestRequest<SageIntacctSettings>): AsyncGenerator<Check> {
  const { probes, settings, signal } = request
  signal.throwIfAborted()
  const prepared = prepare(request)
  const hasEntity = request.credentials.entityId !== undefined
  if (prepared.refusal) {
    yield* reportSignIn({ refusal: prepared.refusal, ms: 0, retryMs: 0 }, hasEntity)
    yield* permissionsNotReached(probes)
    return
  }
  const { sender, login } = prepared
  const secrets = [login.password, sender.password]
  const gateway = openGateway(sender, settings, signal)
  const signedIn = await signIn(gateway, settings, login)
  yield* redact(reportSignIn(signedIn, hasEntity), secrets)
  if (!signedIn.session) {
    yield* permissionsNotReached(probes)
    return
  }
  const reads = await readProbes(gateway, signedIn.session, probes)
  yield* redact(reportPermissions(probes, reads), [...secrets, signedIn.session.id])
}
