import type { Finding } from '@/connectors/connector'
import type { ConnectorFile } from './schema/connector-file'

/** Returns the causes that a file names, in their order in the file. */
export function causesIn(file: ConnectorFile): string[] {
  const causes: string[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) collect(each)
    } else if (isFinding(value)) causes.push(value.cause)
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) collect(each)
  }
  collect([file.settings, file.customerValues, file.credentials, file.unsendable])
  for (const { trouble } of Object.values(file.answers))
    for (const { cause } of trouble ?? []) causes.push(cause)
  collect([file.steps, file.probes, file.rules])
  return [...new Set(causes)]
}

function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && 'cause' in value && 'certainty' in value
}
