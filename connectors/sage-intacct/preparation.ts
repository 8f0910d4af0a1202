import type { TestRequest } from '../connector'
import { certain } from '../findings'
import { isWritable } from '../xml-writer'
import type { Cause } from './causes'
import type { Login, Sender } from './requests'
import type { SageIntacctSettings } from './settings'
import type { Refusal } from './sign-in-report'

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
