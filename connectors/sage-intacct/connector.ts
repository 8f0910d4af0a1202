import { type Check, type Connector, certain, type TestRequest } from '@/connectors/connector'
import { redact } from '@/connectors/redact'
import { reportUnasked } from '@/connectors/report'
import { failed, unknown } from '@/connectors/rules'
import { isWritable } from '@/connectors/xml'
import { causes } from './causes'
import { openGateway } from './gateway'
import { readProbes, reportPermissions } from './permissions'
import type { Login, Sender } from './requests'
import { type SageIntacctSettings, settingsSchema } from './settings'
import { reportSageSignIn, type SageRefusal, signIn } from './sign-in'
import { signInChecks } from './sign-in-rules'

/**
 * The connector of Sage Intacct's XML gateway. `vendor.senderId` names the sender, whose password is in the settings.
 * The check `entity` is made only when an entity is given.
 */
export const sageIntacct: Connector<SageIntacctSettings> = {
  id: 'sage-intacct',
  settings: settingsSchema,
  missingSettings,
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

function missingSettings(vendor: Record<string, string>, settings: SageIntacctSettings): string[] {
  const id = vendor.senderId ?? ''
  return passwordOf(id, settings) ? [] : [`SAGE_INTACCT_SENDER_PASSWORDS (${id})`]
}

function passwordOf(senderId: string, { senderPasswords }: SageIntacctSettings): string | undefined {
  return Object.hasOwn(senderPasswords, senderId) ? senderPasswords[senderId] : undefined
}

async function* test(request: TestRequest<SageIntacctSettings>): AsyncGenerator<Check> {
  const { probes, settings, signal } = request
  signal.throwIfAborted()
  const prepared = prepare(request)
  const hasEntity = request.credentials.entityId !== undefined
  if (prepared.refusal) {
    yield* reportSageSignIn({ refusal: prepared.refusal, ms: 0, retryMs: 0 }, hasEntity)
    yield* reportUnasked(probes, 'notReached')
    return
  }
  const { sender, login } = prepared
  const secrets = [login.password, sender.password]
  const gateway = openGateway(sender, settings, signal)
  const signedIn = await signIn(gateway, settings, login, request.refusalsLeft)
  yield* redact(reportSageSignIn(signedIn, hasEntity), secrets)
  if (!signedIn.session) {
    yield* reportUnasked(probes, 'notReached')
    return
  }
  const reads = await readProbes(gateway, signedIn.session, probes)
  yield* redact(reportPermissions(probes, reads), [...secrets, signedIn.session.id])
}

type Prepared = { login: Login; sender: Sender; refusal?: undefined } | { refusal: SageRefusal }

/**
 * Returns what a request needs: the vendor's sender and the customer's login. Returns a refusal when the sender has
 * no password, or when a value does not fit into XML.
 */
function prepare({ credentials, vendor, probes, settings }: TestRequest<SageIntacctSettings>): Prepared {
  const check = 'senderAccepted'
  const id = vendor.senderId ?? ''
  const password = passwordOf(id, settings)
  if (!password) return { refusal: { check, ...failed(certain('senderNotConfigured')) } }
  const objects = probes.map((probe) => String(probe.object ?? ''))
  if (![id, password, ...Object.values(credentials), ...objects].every(isWritable)) {
    return { refusal: { check, ...unknown(certain('requestRejected')) } }
  }
  const { companyId = '', userId = '', password: userPassword = '', entityId } = credentials
  return { sender: { id, password }, login: { companyId, userId, password: userPassword, entityId } }
}
