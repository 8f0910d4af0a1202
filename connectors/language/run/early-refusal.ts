import type { Probe, TestRequest } from '@/connectors/connector'
import type { ConnectorSettings } from '@/connectors/language/settings'
import type { Refusal } from '@/connectors/report'
import { isWritable } from '@/connectors/xml'
import type { Run } from './run'
import { isOdd } from './shapes'

/**
 * Returns the refusal of a test that cannot be asked: a setting is missing, a credential has another shape than the ERP's, or a
 * value does not fit into any request.
 */
export function earlyRefusal(
  run: Run,
  { probes }: Pick<TestRequest<ConnectorSettings>, 'probes'>,
): Refusal | undefined {
  return missingSetting(run) ?? missingCustomerValue(run) ?? oddCredential(run) ?? unsendable(run, probes)
}

function missingSetting({ file, values }: Run): Refusal | undefined {
  for (const [name, setting] of Object.entries(file.settings))
    if ('missing' in setting && setting.missing && !values.get(name)) return setting.missing
  return undefined
}

/** Returns the refusal of a customer's value that nobody has said, or that has another shape than the requests can hold. */
function missingCustomerValue({ file, values, endpoint }: Run): Refusal | undefined {
  for (const [name, { shape, missing }] of Object.entries(file.customerValues ?? {})) {
    const value = values.get(name)
    if (!value || isOdd(value, { shape }, endpoint.hosts)) return missing
  }
  return undefined
}

function oddCredential({ file, values, endpoint }: Run): Refusal | undefined {
  for (const [name, credential] of Object.entries(file.credentials)) {
    const value = values.get(name)
    if (value !== undefined && isOdd(value, credential, endpoint.hosts))
      return credential.odd ?? file.unsendable
  }
  return undefined
}

/** Returns the refusal of text that XML cannot hold, where the requests are of XML. */
function unsendable({ file, values }: Run, probes: readonly Probe[]): Refusal | undefined {
  if (Object.values(file.answers).every(({ format }) => format === 'json')) return undefined
  const asked = file.probes ? probes.flatMap(({ row: _, ...probe }) => Object.values(probe).map(String)) : []
  return [...values.values(), ...asked].every(isWritable) ? undefined : file.unsendable
}
