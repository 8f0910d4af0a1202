import { namesIn } from '@/connectors/language/run/fill'
import { withoutNames } from '@/connectors/language/schema/basics'
import type { ConnectorFile, Setting } from '@/connectors/language/schema/connector-file'
import { mayCall } from '@/connectors/settings'
import type { Mistake } from './mistake'

/** Finds addresses that lead to no host of the file. */
export function addresses(file: ConnectorFile): Mistake[] {
  const allowed = { domains: file.hosts, overrideOrigins: [] }
  const remedy = `Begin with https:// and one of: ${file.hosts.join(', ')}.`
  const ofSettings = Object.entries(file.settings).flatMap(([name, setting]): Mistake[] => {
    return addressesOf(name, setting).flatMap(({ address, path }) => {
      if (!mayCall(withoutNames(address), allowed))
        return [{ path, message: 'This address is at none of the hosts.', remedy }]
      const inner = namesIn(address).find((each) => 'default' in (file.settings[each] ?? {}))
      if (inner === undefined) return []
      return [{ path, message: `"${inner}" is an address too.`, remedy: 'Write the whole address.' }]
    })
  })
  const inValues = addressNames(file)
  const ofRequests = Object.entries(file.requests).flatMap(([name, { url }]): Mistake[] => {
    const first = url.startsWith('{') ? namesIn(url)[0] : undefined
    if (first !== undefined && inValues.includes(first)) return []
    // A value in the host is one label of it, such as the customer's own name.
    if (first === undefined && mayCall(withoutNames(url), allowed)) return []
    return [{ path: ['requests', name, 'url'], message: 'This address is at none of the hosts.', remedy }]
  })
  return [...ofSettings, ...ofRequests]
}

/** Returns the addresses of a setting, in every environment, each with its path. */
export function addressesOf(name: string, setting: Setting): { address: string; path: string[] }[] {
  if (!('default' in setting)) return []
  return [
    { address: setting.default, path: ['settings', name, 'default'] },
    ...Object.entries(setting.inEnvironment ?? {}).map(([environment, address]) => ({
      address,
      path: ['settings', name, 'inEnvironment', environment],
    })),
  ]
}

function addressNames({ settings, steps }: ConnectorFile): string[] {
  return [
    ...Object.entries(settings).flatMap(([name, { kind }]) =>
      kind === 'address' || kind === 'origin' ? [name] : [],
    ),
    ...steps.flatMap(({ take }) =>
      Object.entries(take ?? {}).flatMap(([name, { shape }]) => (shape === 'address' ? [name] : [])),
    ),
  ]
}
