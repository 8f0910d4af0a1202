import { type Check, type Connector, certain, type TestRequest } from '@/connectors/connector'
import { redact } from '@/connectors/redact'
import { isWritable } from '@/connectors/xml'
import { openGateway } from './gateway'
import { permissionsNotReached, readProbes, reportPermissions } from './permissions'
import type { Login, Sender } from './requests'
import { type Cause, causes } from './rules'
import { type SageIntacctSettings, settingsSchema } from './settings'
import { type Refusal, reportSignIn, signIn } from './sign-in'
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

type Prepared = { login: Login; sender: Sender; refusal?: undefined } | { refusal: Refusal }

/** What is needed to ask at all: the vendor's own sender, and values that fit into a request. */
export function prepare({
  credentials,
  vendor,
  probes,
  settings,
}: TestRequest<SageIntacctSettings>): Prepared {
  const id = vendor.senderId ?? ''
  const password = Object.hasOwn(settings.senderPasswords, id) ? settings.senderPasswords[id] : undefined
  if (!password) return { refusal: { ...senderTrouble('senderNotConfigured'), state: 'failed' } }
  const objects = probes.map((probe) => ('object' in probe ? probe.object : ''))
  if (![id, password, ...Object.values(credentials), ...objects].every(isWritable)) {
    return { refusal: { ...senderTrouble('requestRejected'), state: 'unknown' } }
  }
  const { companyId = '', userId = '', password: userPassword = '', entityId } = credentials
  return { sender: { id, password }, login: { companyId, userId, password: userPassword, entityId } }
}

function senderTrouble(cause: Cause): Pick<Refusal, 'check' | 'findings'> {
  return { check: 'senderAccepted', findings: [certain(cause)] }
}
